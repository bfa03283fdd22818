package gatehouse.text;

import java.util.Locale;

/** What a token is besides its letters. A token can be of several types: {@code $500} is a number and money. */
public enum TokenType {
    WORD,
    NUMBER,
    MONEY,
    PERCENT,
    LINK,
    EMAIL,
    PHONE,
    /** An unfilled field of a mail merge, such as {@code {{first_name}}}. */
    PLACEHOLDER,
    EMOJI,
    /** A word written with a capital inside a sentence: probably a name. */
    NAME;

    /** The bit of this type in {@link Reading#types}. */
    public int bit() {
        return 1 << ordinal();
    }

    /** The type's name in signal patterns: {@code <money>}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
