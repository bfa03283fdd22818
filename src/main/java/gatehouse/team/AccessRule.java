package gatehouse.team;

import gatehouse.team.AccessTable.Who;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.security.rules.SecurityRuleResult;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteMatch;
import io.micronaut.web.router.UriRouteInfo;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** Lets a request through when {@link AccessTable} says so; an address that isn't there may be told to anyone. */
@Singleton
class AccessRule implements SecurityRule<HttpRequest<?>> {
    private final AccessTable table;

    AccessRule(AccessTable table) {
        this.table = table;
    }

    @Override
    public Publisher<SecurityRuleResult> check(
            @Nullable HttpRequest<?> request, @Nullable Authentication authentication) {
        Optional<RouteMatch<?>> route = request == null ? Optional.empty() : RouteAttributes.getRouteMatch(request);
        boolean allowed = route.isEmpty() || table.allows(nameOf(route.get()), who(authentication));
        return Publishers.just(allowed ? SecurityRuleResult.ALLOWED : SecurityRuleResult.REJECTED);
    }

    /** Before every other rule, so that nothing written elsewhere can open a route. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    /** How the table calls a route; asking for its headers alone is asking for it. */
    static String nameOf(UriRouteInfo<?, ?> route) {
        String method = route.getHttpMethodName();
        return (method.equals(HttpMethod.HEAD.name()) ? HttpMethod.GET.name() : method)
                + " "
                + route.getUriMatchTemplate().toPathString();
    }

    private static String nameOf(RouteMatch<?> match) {
        return match.getRouteInfo() instanceof UriRouteInfo<?, ?> route ? nameOf(route) : "";
    }

    private static Who who(@Nullable Authentication authentication) {
        Optional<SignedIn> signedIn = SessionFetcher.signedIn(authentication);
        return signedIn.isEmpty()
                ? Who.ANONYMOUS
                : signedIn.get().member().map(member -> Who.of(member.role())).orElse(Who.UNDECIDED);
    }
}
