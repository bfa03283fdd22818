package gatehouse.verdict;

import gatehouse.intent.Intent;
import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.Relationship;
import gatehouse.verdict.Policy.Case;
import gatehouse.verdict.Policy.Danger;
import gatehouse.verdict.Policy.Row;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** For every value of every column the rows of the policy table that fit it, one bit a row: a case asks five of these instead of each row. */
final class RowIndex {
    private final List<Row> rows;
    private final long[][] kinds;
    private final long[][] relationships;
    private final long[][] intents;
    private final long[][] dangers;
    private final long[][] notes;

    RowIndex(List<Row> rows) {
        this.rows = rows;
        this.kinds = column(OutreachKind.values(), Row::kinds);
        this.relationships = column(Relationship.values(), Row::relationships);
        this.intents = column(Intent.values(), Row::intents);
        this.dangers = column(Danger.values(), Row::dangers);
        this.notes = column(Note.values(), Row::notes);
    }

    /** The first row that fits. */
    Row first(Case question) {
        long[] kind = kinds[question.kind().ordinal()];
        long[] relationship = relationships[question.relationship().ordinal()];
        long[] intent = intents[question.intent().ordinal()];
        long[] danger = dangers[question.danger().ordinal()];
        long[] note = notes[question.note().ordinal()];
        for (int word = 0; word < kind.length; word++) {
            long fitting = kind[word] & relationship[word] & intent[word] & danger[word] & note[word];
            for (; fitting != 0; fitting &= fitting - 1) {
                Row row = rows.get(word * Long.SIZE + Long.numberOfTrailingZeros(fitting));
                if (row.hasSign(question)) {
                    return row;
                }
            }
        }
        throw new IllegalStateException("the policy table has no row for " + question);
    }

    private <E extends Enum<E>> long[][] column(E[] values, Function<Row, Set<E>> cell) {
        long[][] fitting = new long[values.length][rows.size() / Long.SIZE + 1];
        for (int row = 0; row < rows.size(); row++) {
            for (E value : cell.apply(rows.get(row))) {
                fitting[value.ordinal()][row / Long.SIZE] |= 1L << row;
            }
        }
        return fitting;
    }
}
