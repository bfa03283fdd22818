package gatehouse.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.time.Duration;
import java.util.Optional;

/**
 * The cookies that hold a random secret: one for a signed-in session, one for a visitor who has only seen a form, one that carries
 * a link from where it was made to the page that shows it once, and one for a visitor who has given the right password and owes
 * the second step.
 */
public enum SessionCookie {
    SESSION("gatehouse"),
    VISIT("gatehouse-visit"),
    ONCE("gatehouse-once"),
    STEP("gatehouse-step");

    /** How long a session may last, whatever is done with it. */
    public static final Duration LONGEST = Duration.ofDays(90);

    private final String name;

    SessionCookie(String name) {
        this.name = name;
    }

    public Optional<String> read(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(nameFor(request))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty());
    }

    /** A cookie that the browser keeps for this long, or until it is closed when the time is zero. */
    public Cookie holding(String secret, Duration time, HttpRequest<?> request) {
        Cookie cookie = plain(secret, request);
        return time.isZero() ? cookie : cookie.maxAge(time);
    }

    /** Takes the cookie back. */
    public Cookie removed(HttpRequest<?> request) {
        return plain("", request).maxAge(0);
    }

    private Cookie plain(String value, HttpRequest<?> request) {
        return Cookie.of(nameFor(request), value)
                .httpOnly(true)
                .secure(Https.isUsedBy(request))
                .sameSite(SameSite.Lax)
                .path("/");
    }

    /** The prefix makes browsers refuse a cookie of this name from a neighbouring host or over plain http. */
    private String nameFor(HttpRequest<?> request) {
        return Https.isUsedBy(request) ? "__Host-" + name : name;
    }
}
