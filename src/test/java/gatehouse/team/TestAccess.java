package gatehouse.team;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;

/** Lets the pages that only tests have into the access table. */
@Factory
class TestAccess {
    @Singleton
    @Replaces(value = AccessTable.class, factory = TeamFactory.class)
    AccessTable accessTable() {
        return AccessTable.load("team/access.txt", "team/access-of-test-pages.txt");
    }
}
