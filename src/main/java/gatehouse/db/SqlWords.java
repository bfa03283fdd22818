package gatehouse.db;

import gatehouse.db.SqlTokens.Token;
import java.util.Set;

/** The words of SQL that {@link TeamFilter} has to know apart from names. */
final class SqlWords {

    static final Token NOTHING = new Token(Token.Kind.SIGN, "");

    static final Set<String> AFTER_A_TABLE = Set.of(
            "where",
            "set",
            "on",
            "using",
            "join",
            "left",
            "right",
            "inner",
            "outer",
            "cross",
            "natural",
            "straight_join",
            "group",
            "order",
            "having",
            "limit",
            "union",
            "intersect",
            "except",
            "for",
            "force",
            "use",
            "ignore",
            "lock",
            "window",
            "partition",
            "values",
            "value",
            "select",
            "returning");

    static final Set<String> BEFORE_A_CONDITION = Set.of("where", "on", "and", "not");

    private SqlWords() {}
}
