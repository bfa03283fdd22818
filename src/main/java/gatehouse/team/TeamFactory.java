package gatehouse.team;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;

/** Makes the access table; at start, so that a table with a mistake stops it. */
@Factory
class TeamFactory {
    @Context
    AccessTable accessTable() {
        return AccessTable.load("team/access.txt");
    }
}
