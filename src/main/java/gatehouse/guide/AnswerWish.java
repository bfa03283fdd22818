package gatehouse.guide;

import org.jspecify.annotations.Nullable;

/**
 * How somebody wants the answers on a page.
 *
 * @param late whether the message has been lying for a while
 */
public record AnswerWish(Tone tone, boolean late) {
    public static final AnswerWish USUAL = new AnswerWish(Tone.PLAIN, false);

    public static AnswerWish of(@Nullable String tone, @Nullable String late) {
        return new AnswerWish(Tone.of(tone), "yes".equals(late));
    }

    /** This wish with another tone, as the end of an address. */
    public String query(Tone other) {
        return "?tone=" + other.key() + (late ? "&late=yes" : "");
    }

    /** This wish for a late message, or for one that isn't, as the end of an address. */
    public String query(boolean lateOne) {
        return "?tone=" + tone.key() + (lateOne ? "&late=yes" : "");
    }
}
