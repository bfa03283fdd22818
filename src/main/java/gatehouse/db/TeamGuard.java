package gatehouse.db;

import gatehouse.db.generated.DefaultSchema;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DSL;

/** Stops every statement that reads or writes a team's rows without saying which team's, before it reaches the server. */
public final class TeamGuard implements ExecuteListener {

    private static final long serialVersionUID = 1L;
    private static final int REMEMBERED = 5_000;

    private static final Set<String> TEAM_TABLES = DefaultSchema.DEFAULT_SCHEMA
            .tableStream()
            .filter(table -> table.field("team_id") != null)
            .map(table -> table.getName())
            .collect(Collectors.toUnmodifiableSet());

    // The same few statements come again and again; each is read once.
    private static final Set<String> PASSED = ConcurrentHashMap.newKeySet();

    TeamGuard() {}

    /** For work that belongs to no single team, such as judging everything again with a new engine: lets its statements pass. */
    public static DSLContext acrossTeams(DSLContext sql) {
        ExecuteListenerProvider[] others = Arrays.stream(sql.configuration().executeListenerProviders())
                .filter(provider -> !(provider.provide() instanceof TeamGuard))
                .toArray(ExecuteListenerProvider[]::new);
        return DSL.using(sql.configuration().derive(others));
    }

    @Override
    public void executeStart(ExecuteContext context) {
        Arrays.stream(context.batchSQL()).filter(Objects::nonNull).forEach(TeamGuard::check);
    }

    /** Stops one statement; for those that jOOQ writes but doesn't send. */
    static void check(String sql) {
        if (PASSED.contains(sql)) {
            return;
        }
        Optional<String> unfiltered = new TeamFilter(TEAM_TABLES).unfiltered(sql);
        if (unfiltered.isPresent()) {
            throw new IllegalStateException("This statement does not say which team's rows of " + unfiltered.get()
                    + " it means (team_id = …): " + sql);
        }
        if (PASSED.size() >= REMEMBERED) {
            PASSED.clear();
        }
        PASSED.add(sql);
    }
}
