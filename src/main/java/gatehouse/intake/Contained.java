package gatehouse.intake;

import gatehouse.archive.Contents;

/** Counts what an archive holds, as it is kept with the import. */
final class Contained {
    private Contained() {}

    static Tally in(Contents contents) {
        Tally[] sum = {Tally.NONE.plus("contacts", contents.contacts()).plus("western", contents.isWestern() ? 1 : 0)};
        contents.rows().forEach((part, rows) -> sum[0] = sum[0].plus("rows." + part.key(), rows));
        contents.arrived().forEach((kind, count) -> sum[0] = sum[0].plus("arrived." + kind.key(), count));
        contents.skipped().forEach((reason, count) -> sum[0] = sum[0].plus("skipped." + reason.key(), count));
        contents.rejected().forEach((fault, count) -> sum[0] = sum[0].plus("rejected." + fault.key(), count));
        return sum[0];
    }
}
