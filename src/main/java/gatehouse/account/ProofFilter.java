package gatehouse.account;

import gatehouse.team.OpenSession;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteMatch;
import io.micronaut.web.router.UriRouteInfo;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Two gates behind the sign-in: who changes how they sign in, or deletes an account, has to have shown lately who they are, and who owes their team a
 * second step has to set it up before anything else.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class ProofFilter implements Ordered {
    /** A form that was shown may be sent for as long again. */
    private static final Duration RECENT = Duration.ofMinutes(10);

    private static final String PROOF = "/account/proof";
    private static final String TWO_STEP = "/account/two-step";
    private static final Set<String> ALWAYS_OPEN =
            Set.of(PROOF, "/sign-in", "/sign-in/code", "/sign-out", "/team/choice");

    /** What cannot be undone; the form stands at the address it is sent to. */
    private static final Set<String> FOR_GOOD = Set.of("/team/privacy/closing", "/team/privacy/leaving");

    private final Clock clock;

    ProofFilter(Clock clock) {
        this.clock = clock;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    /** Null lets the request through. */
    @RequestFilter
    @Nullable
    HttpResponse<?> check(HttpRequest<?> request) {
        Optional<OpenSession> session = request.getUserPrincipal(Authentication.class)
                .map(member -> (OpenSession) member.getAttributes().get(OpenSession.ATTRIBUTE));
        String path = placeOf(request);
        if (session.isEmpty() || ALWAYS_OPEN.contains(path) || path.startsWith("/static/")) {
            return null;
        }
        if (session.get().twoStepDue() && !isWithin(path, TWO_STEP)) {
            return HttpResponse.seeOther(URI.create(TWO_STEP));
        }
        boolean sensitive = path.startsWith("/account/") || FOR_GOOD.contains(path);
        return sensitive && !isRecent(session.get(), request) ? HttpResponse.seeOther(proofFor(request)) : null;
    }

    private boolean isRecent(OpenSession session, HttpRequest<?> request) {
        Duration lasts = request.getMethod() == HttpMethod.GET ? RECENT : RECENT.multipliedBy(2);
        return clock.instant().isBefore(session.provedAt().plus(lasts));
    }

    /** Back to the page; what a form sent is gone. */
    private static URI proofFor(HttpRequest<?> request) {
        boolean page = request.getMethod() == HttpMethod.GET || FOR_GOOD.contains(placeOf(request));
        String back = page ? request.getPath() : "/account";
        return UriBuilder.of(PROOF).queryParam("next", back).build();
    }

    /** As the route is written, for an address may lead to it in several spellings: with a slash at the end, for one. */
    private static String placeOf(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request)
                .map(RouteMatch::getRouteInfo)
                .filter(UriRouteInfo.class::isInstance)
                .map(route -> ((UriRouteInfo<?, ?>) route).getUriMatchTemplate().toPathString())
                .orElseGet(request::getPath);
    }

    private static boolean isWithin(String path, String place) {
        return path.equals(place) || path.startsWith(place + "/");
    }
}
