package gatehouse.db;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One SELECT, UPDATE, DELETE or INSERT inside a statement: the tables it reads and what it says of their team. */
final class TeamQuery {

    enum Clause {
        COLUMNS,
        TABLES,
        ON,
        WHERE,
        OTHER
    }

    /** A table as this query names it. */
    private static final class Source {
        private final String table;
        private final String alias;
        private boolean bound;

        Source(String table, String alias, boolean bound) {
            this.table = table;
            this.alias = alias;
            this.bound = bound;
        }
    }

    /** {@code source} must have the team of {@code other}, or of a value when there is no other. */
    private record Condition(
            Group group, Source source, @Nullable String other) {}

    /** What stands between two parentheses, or the whole statement. */
    static final class Group {
        private final @Nullable Group outer;

        @Nullable
        TeamQuery query;

        boolean loose;

        Group(@Nullable Group outer) {
            this.outer = outer;
            this.query = outer == null ? null : outer.query;
        }

        Group outer() {
            return outer == null ? this : outer;
        }

        /** The query that begins in this very group, if one does. */
        @Nullable
        TeamQuery own() {
            return query != null && query.group == this ? query : null;
        }

        /** An OR: nothing said in this group has to hold for every row. */
        void loosen() {
            if (query != null && query.readsConditions()) {
                loose = true;
            }
        }

        void require(String table, @Nullable String other) {
            if (query != null) {
                query.require(this, table, other);
            }
        }
    }

    Clause clause;
    boolean outerJoin;

    @Nullable
    Object last;

    private final Group group;
    private final @Nullable TeamQuery around;
    private final List<Source> sources = new ArrayList<>();
    private final List<Condition> conditions = new ArrayList<>();

    TeamQuery(Group group, Clause clause) {
        this.group = group;
        this.around = group.outer == null ? null : group.outer.query;
        this.clause = clause;
    }

    boolean readsTables() {
        return clause == Clause.TABLES || clause == Clause.ON;
    }

    boolean readsConditions() {
        return clause == Clause.ON || clause == Clause.WHERE;
    }

    void add(String table, String alias, Set<String> teamTables) {
        Source source = new Source(table, alias, false);
        source.bound = !teamTables.contains(table);
        sources.add(source);
        last = source;
    }

    private void require(Group where, String alias, @Nullable String other) {
        for (Source source : sources) {
            boolean meant = alias.isEmpty() ? sources.size() == 1 : source.alias.equals(alias);
            // What ON of an outer join says narrows only the table being joined.
            if (meant && (clause != Clause.ON || !outerJoin || source.equals(last))) {
                conditions.add(new Condition(where, source, other));
            }
        }
    }

    /** Follows the conditions from the values until nothing more gets bound. */
    static void bindAll(List<TeamQuery> queries) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (TeamQuery query : queries) {
                changed |= query.bind();
            }
        }
    }

    private boolean bind() {
        boolean changed = false;
        for (Condition condition : conditions) {
            if (!condition.source.bound
                    && holds(condition.group)
                    && (condition.other == null || isBound(condition.other))) {
                condition.source.bound = true;
                changed = true;
            }
        }
        return changed;
    }

    private boolean holds(Group from) {
        for (Group at = from; at != null; at = at.outer) {
            if (at.loose) {
                return false;
            }
            if (at == group) {
                return true;
            }
        }
        return true;
    }

    private boolean isBound(String alias) {
        for (Source source : sources) {
            if (source.alias.equals(alias)) {
                return source.bound;
            }
        }
        return around != null && around.isBound(alias);
    }

    List<String> unbound() {
        return sources.stream()
                .filter(source -> !source.bound)
                .map(source -> source.table)
                .toList();
    }
}
