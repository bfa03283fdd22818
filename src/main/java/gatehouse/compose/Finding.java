package gatehouse.compose;

/**
 * One thing to say about a draft.
 *
 * @param title what was found, in a few words
 * @param advice what to do about it, or why it is good
 * @param at where it was found, in code points of the text; -1 when it is about the whole
 */
public record Finding(Level level, String title, String advice, int at) {

    static final int WHOLE = -1;

    boolean isAboutWhole() {
        return at == WHOLE;
    }
}
