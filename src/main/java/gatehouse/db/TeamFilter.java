package gatehouse.db;

import gatehouse.db.SqlTokens.Token;
import gatehouse.db.TeamQuery.Clause;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads one statement and finds a team's table whose rows it does not bind to a team.
 *
 * <p>A table is bound by {@code table.team_id = <value>}, or by {@code table.team_id = other.team_id} where the other is bound;
 * both count only where every row must meet them: joined by AND in WHERE or ON, not under OR or NOT. An INSERT has to name team_id.
 */
final class TeamFilter {

    private static final String TEAM = "team_id";

    private final Set<String> teamTables;
    private final Deque<TeamQuery.Group> groups = new ArrayDeque<>();
    private final List<TeamQuery> queries = new ArrayList<>();
    private List<Token> tokens = List.of();

    TeamFilter(Set<String> teamTables) {
        this.teamTables = teamTables;
    }

    /** The first team's table that the statement touches without a team. */
    Optional<String> unfiltered(String sql) {
        tokens = SqlTokens.of(sql);
        groups.push(new TeamQuery.Group(null));
        for (int i = 0; i < tokens.size(); i++) {
            read(i);
        }
        TeamQuery.bindAll(queries);
        return queries.stream().flatMap(query -> query.unbound().stream()).findFirst();
    }

    private void read(int i) {
        Token token = tokens.get(i);
        if (token.is("(")) {
            TeamQuery.Group inner = new TeamQuery.Group(groups.element());
            inner.loose = at(i - 1).is("not");
            groups.push(inner);
        } else if (token.is(")")) {
            if (groups.size() > 1) {
                groups.pop();
            }
        } else if (token.kind() == Token.Kind.WORD) {
            readWord(i, token.text());
        } else if (token.is(",")) {
            TeamQuery query = groups.element().own();
            if (query != null && query.readsTables()) {
                readTable(query, i + 1, false);
            }
        }
        readCondition(i);
    }

    private void readWord(int i, String word) {
        TeamQuery.Group group = groups.element();
        boolean call = at(i + 1).is("(");
        switch (word) {
            case "select", "delete" -> open(group, Clause.COLUMNS);
            case "insert", "replace" -> {
                if (!call) {
                    open(group, Clause.COLUMNS);
                }
            }
            case "update" -> {
                if (!at(i - 1).is("for") && !at(i - 1).is("key")) {
                    readTable(open(group, Clause.TABLES), i + 1, false);
                }
            }
            case "into" -> readInsert(i + 1);
            case "from", "join", "straight_join" -> {
                TeamQuery query = group.own();
                if (query != null) {
                    readTable(
                            query,
                            i + 1,
                            at(i - 1).is("left")
                                    || at(i - 1).is("right")
                                    || at(i - 1).is("outer"));
                }
            }
            case "on", "where" ->
                enter(group, word.equals("on") && !at(i + 1).is("duplicate") ? Clause.ON : Clause.WHERE);
            case "set", "values", "value", "group", "order", "having", "limit", "window" -> enter(group, Clause.OTHER);
            case "duplicate" -> enter(group, Clause.OTHER);
            case "or", "xor" -> group.loosen();
            default -> {}
        }
    }

    private TeamQuery open(TeamQuery.Group group, Clause clause) {
        TeamQuery query = new TeamQuery(group, clause);
        group.query = query;
        queries.add(query);
        return query;
    }

    private static void enter(TeamQuery.Group group, Clause clause) {
        TeamQuery query = group.own();
        if (query != null) {
            query.clause = clause;
        }
    }

    private void readTable(TeamQuery query, int i, boolean outer) {
        int name = i;
        while (at(name + 1).is(".")) {
            name += 2;
        }
        query.clause = Clause.TABLES;
        query.outerJoin = outer;
        query.last = null;
        if (!at(name).isName() || at(name).is("select")) {
            return;
        }
        Token alias = at(name + 1).is("as") ? at(name + 2) : at(name + 1);
        boolean aliased =
                alias.kind() == Token.Kind.QUOTED || (alias.isName() && !SqlWords.AFTER_A_TABLE.contains(alias.text()));
        query.add(at(name).text(), aliased ? alias.text() : at(name).text(), teamTables);
    }

    private void readInsert(int i) {
        int name = i;
        while (at(name + 1).is(".")) {
            name += 2;
        }
        if (!teamTables.contains(at(name).text())) {
            return;
        }
        int column = name + 1;
        while (column < tokens.size()
                && !at(column).is(")")
                && !at(column).is("select")
                && !at(column).is("values")) {
            if (at(column).isName() && at(column).text().equals(TEAM)) {
                return;
            }
            column++;
        }
        TeamQuery query = groups.element().own();
        if (query != null) {
            query.add(at(name).text(), "", teamTables);
        }
    }

    private void readCondition(int i) {
        TeamQuery query = groups.element().query;
        if (!at(i).isName() || !at(i).text().equals(TEAM) || query == null || !query.readsConditions()) {
            return;
        }
        int start = at(i - 1).is(".") ? i - 2 : i;
        String table = at(i - 1).is(".") ? at(i - 2).text() : "";
        if (at(i + 1).is("=") && beginsCondition(start)) {
            readRightSide(i + 2, table);
        } else if (at(i + 1).is(",") && at(start - 1).is("(") && beginsCondition(start - 1)) {
            readRow(i, table); // (team_id, id) = (?, ?) or in ((?, ?), …)
        } else if (at(start - 1).is("=") && at(start - 2).isValue() && beginsCondition(start - 2)) {
            groups.element().require(table, null);
        }
    }

    private void readRow(int i, String table) {
        int end = i;
        while (end < tokens.size() && !at(end).is(")")) {
            end++;
        }
        if ((at(end + 1).is("=") || at(end + 1).is("in")) && at(end + 2).is("(") && !groups.element().loose) {
            groups.element().outer().require(table, null);
        }
    }

    private void readRightSide(int i, String table) {
        if (at(i).isValue() && endsCondition(i + 1)) {
            groups.element().require(table, null);
        } else if (at(i).isName() && at(i + 1).is(".") && at(i + 2).text().equals(TEAM) && endsCondition(i + 3)) {
            groups.element().require(table, at(i).text());
            groups.element().require(at(i).text(), table);
        }
    }

    private boolean beginsCondition(int i) {
        Token before = at(i - 1);
        return before.is("where")
                || before.is("on")
                || before.is("and")
                || (before.is("(") && !at(i - 2).isName())
                || (before.is("(")
                        && SqlWords.BEFORE_A_CONDITION.contains(at(i - 2).text()));
    }

    private boolean endsCondition(int i) {
        Token after = at(i);
        return i >= tokens.size() || after.is(")") || after.kind() == Token.Kind.WORD || after.is(",") || after.is(";");
    }

    private Token at(int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i) : SqlWords.NOTHING;
    }
}
