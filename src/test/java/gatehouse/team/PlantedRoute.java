package gatehouse.team;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/** A route somebody forgot to enter into the access table, and even declared open; there only when {@link AccessTableTest} asks. */
@Controller("/planted")
@Produces(MediaType.TEXT_HTML)
@Requires(property = "gatehouse.planted")
class PlantedRoute {
    @Get("/{id}")
    @Secured(SecurityRule.IS_ANONYMOUS)
    String show(long id) {
        return "seen";
    }
}
