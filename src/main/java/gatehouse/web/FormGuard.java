package gatehouse.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.http.server.filter.FilterBodyParser;
import io.micronaut.web.router.RouteAttributes;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Lets a request that changes something through only when it carries the token of a form we showed to this visitor. */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
class FormGuard implements Ordered {
    private static final String FRESH = "gatehouse.form-secret-is-fresh";

    private final FilterBodyParser bodies;

    FormGuard(FilterBodyParser bodies) {
        this.bodies = bodies;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.order() - 100;
    }

    /**
     * Gives the request back to let it through.
     *
     * <p>A future of "no answer yet" (null) reads better and loses the request: Micronaut drops a null that arrives late, as it does
     * when the body takes more than one packet.
     */
    @RequestFilter
    CompletableFuture<HttpRequest<?>> check(HttpRequest<?> request) {
        rememberSecret(request);
        if (isSafe(request) || RouteAttributes.getRouteMatch(request).isEmpty()) {
            return CompletableFuture.completedFuture(request);
        }
        if (comesFromElsewhere(request)) {
            return CompletableFuture.failedFuture(formTooOld());
        }
        @Nullable String header = request.getHeaders().get(FormToken.HEADER);
        if (header != null) {
            return goOnWith(request, header);
        }
        if (isUpload(request)) {
            String token = request.getParameters().get(FormToken.FIELD, String.class, "");
            return goOnIf(FormToken.isRightForUpload(request, token), request);
        }
        return bodies.parseBody(request)
                .exceptionallyCompose(FormGuard::unreadable)
                .thenCompose(form -> goOnWith(request, String.valueOf(form.get(FormToken.FIELD))));
    }

    @ResponseFilter
    void giveCookie(HttpRequest<?> request, MutableHttpResponse<?> response) {
        boolean page = response.getContentType()
                .filter(type -> type.matches(MediaType.TEXT_HTML_TYPE))
                .isPresent();
        Optional<String> secret = request.getAttribute(FormToken.SECRET, String.class);
        if (page && secret.isPresent() && request.getAttribute(FRESH).isPresent()) {
            response.cookie(SessionCookie.VISIT.holding(secret.get(), Duration.ZERO, request));
        }
    }

    private static void rememberSecret(HttpRequest<?> request) {
        Optional<String> known = SessionCookie.SESSION.read(request).or(() -> SessionCookie.VISIT.read(request));
        request.setAttribute(FormToken.SECRET, known.orElseGet(RandomToken::next));
        if (known.isEmpty()) {
            request.setAttribute(FRESH, true);
        }
    }

    private static CompletableFuture<HttpRequest<?>> goOnWith(HttpRequest<?> request, String token) {
        return goOnIf(FormToken.isRight(request, token), request);
    }

    /** A form with a file: its token stands in the address, as the body may be too large to be looked through first. */
    private static boolean isUpload(HttpRequest<?> request) {
        return request.getContentType()
                .filter(MediaType.MULTIPART_FORM_DATA_TYPE::equals)
                .isPresent();
    }

    private static CompletableFuture<HttpRequest<?>> goOnIf(boolean right, HttpRequest<?> request) {
        return right ? CompletableFuture.completedFuture(request) : CompletableFuture.failedFuture(formTooOld());
    }

    private static CompletableFuture<Map<String, Object>> unreadable(Throwable error) {
        boolean badEscape =
                error instanceof CompletionException late && late.getCause() instanceof IllegalArgumentException;
        return CompletableFuture.failedFuture(
                badEscape ? new HttpStatusException(HttpStatus.BAD_REQUEST, "form") : error);
    }

    private static boolean isSafe(HttpRequest<?> request) {
        return switch (request.getMethod()) {
            case GET, HEAD, OPTIONS, TRACE -> true;
            default -> false;
        };
    }

    /** Browsers say so themselves; where they don't (plain http on a name), the token alone decides. */
    private static boolean comesFromElsewhere(HttpRequest<?> request) {
        @Nullable String site = request.getHeaders().get("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }

    private static Refusal formTooOld() {
        return new Refusal(HttpStatus.FORBIDDEN, "form-too-old");
    }
}
