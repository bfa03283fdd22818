package gatehouse.team;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.security.rules.SecurityRuleResult;
import io.micronaut.web.router.RouteAttributes;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** Keeps every page for members unless it says itself that anyone may see it; an address that isn't there may be told to anyone. */
@Singleton
class ClosedByDefault implements SecurityRule<HttpRequest<?>> {
    @Override
    public Publisher<SecurityRuleResult> check(
            @Nullable HttpRequest<?> request, @Nullable Authentication authentication) {
        boolean nothingThere =
                request == null || RouteAttributes.getRouteMatch(request).isEmpty();
        return Publishers.just(
                authentication != null || nothingThere ? SecurityRuleResult.ALLOWED : SecurityRuleResult.REJECTED);
    }

    /** After the rule that reads {@code @Secured}. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
