package gatehouse.guide;

import org.jspecify.annotations.Nullable;

/**
 * What the blanks of an answer are filled with; a blank without a filling vanishes.
 *
 * @param sender first name of the person who is answered
 * @param asked what they asked for, as it follows on "thank you for writing", such as {@code about a call}
 * @param own first name of the member who answers
 */
record Blanks(
        @Nullable String sender,
        @Nullable String asked,
        @Nullable String own) {
    static final Blanks NONE = new Blanks(null, null, null);

    /** A text with {@code {name}}, {@code {asked}} and {@code {me}} filled in, and the space before one that stays empty taken away. */
    String in(String text) {
        return put(put(put(text, "{name}", sender), "{asked}", asked), "{me}", own)
                .strip();
    }

    private static String put(String text, String blank, @Nullable String filling) {
        String spaced = text.replace(" " + blank, filling == null ? "" : " " + filling);
        return spaced.replace(blank, filling == null ? "" : filling);
    }
}
