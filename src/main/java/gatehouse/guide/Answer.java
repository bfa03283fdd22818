package gatehouse.guide;

/**
 * An answer ready to copy, its blanks filled in.
 *
 * @param closed whether it ends the matter and invites no reply
 */
public record Answer(String key, String title, String text, boolean closed) {
    private static final int LETTERS_IN_A_ROW = 60;

    /** How many rows a field needs to show all of it at once. */
    public long rows() {
        return text.lines()
                        .mapToLong(line -> 1 + line.length() / LETTERS_IN_A_ROW)
                        .sum()
                + 1;
    }
}
