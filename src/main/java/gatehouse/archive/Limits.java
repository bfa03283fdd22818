package gatehouse.archive;

/**
 * How much of an uploaded file is read before it is refused; far above any real export, far below what would hurt.
 *
 * @param entries files in an archive, those of archives inside it included
 * @param unpackedBytes bytes of all files together, counted while they are unpacked
 * @param ratio how many bytes one packed byte may become
 * @param nesting how many archives may stand in each other besides the outermost
 * @param rows rows of all tables, or mails, together
 * @param faults rows that can't be read; with more of them it is the file that is broken
 * @param rowBytes bytes of one row; a longer one is rejected alone
 * @param columns columns of a table
 */
public record Limits(
        int entries, long unpackedBytes, int ratio, int nesting, long rows, int faults, int rowBytes, int columns) {

    public static final Limits DEFAULT = new Limits(20_000, 1L << 30, 200, 1, 1_000_000, 10_000, 1 << 18, 100);
}
