package gatehouse.text;

import java.text.Normalizer;

/**
 * Brings a letter to the plain lower-case one a reader takes it for: accents, wide, bold and circled letters, and letters of other
 * alphabets that look Latin.
 */
final class Folding {
    /** The character is not seen and belongs to no word: zero-width, soft hyphen, control. */
    static final char INVISIBLE = 0;

    /** Cyrillic, Greek and phonetic letters and the Latin ones they are mistaken for (after Unicode TS 39, confusables). */
    private static final String LOOKALIKES =
            "аaвbеeкkмmнhоoрpсcтtуyхxіiјjѕsԁdԛqԝwһhӏlгrпnɡgıiαaοoρpνvτtεeιiκkυuχxγyηnωwϲcʏyɪiɴnʀrᴀaᴇeᴏoᴛt";

    private static final char[] PLAIN = plainTable();
    private static final char[] LOOKALIKE = lookalikeTable();

    private Folding() {}

    /** The plain lower-case form of a code point; {@link #INVISIBLE} when nothing is seen; letters of other scripts stay. */
    static int fold(int codePoint) {
        if (codePoint < PLAIN.length) {
            return PLAIN[codePoint];
        }
        return codePoint < 0x10000 ? foldRareBmp(codePoint) : foldSupplementary(codePoint);
    }

    /** The Latin letter a folded letter of another alphabet looks like, or 0. */
    static char lookalike(int folded) {
        return folded < LOOKALIKE.length ? LOOKALIKE[folded] : 0;
    }

    /** Whether folding changed more than case and accent: bold, circled, wide or small-capital letters used as type tricks. */
    static boolean isStyled(int codePoint) {
        return codePoint >= 0x1D400 && codePoint <= 0x1D7FF
                || codePoint >= 0x1F130 && codePoint <= 0x1F189
                || codePoint >= 0x24B6 && codePoint <= 0x24E9
                || codePoint >= 0xFF21 && codePoint <= 0xFF5A;
    }

    private static int foldRareBmp(int codePoint) {
        if (codePoint >= 0xFE00 && codePoint <= 0xFE0F || codePoint == 0xFEFF) {
            return INVISIBLE;
        }
        if (codePoint >= 0xFF01 && codePoint <= 0xFF5E) {
            return PLAIN[codePoint - 0xFF01 + '!'];
        }
        return Character.toLowerCase(codePoint);
    }

    private static int foldSupplementary(int codePoint) {
        if (codePoint >= 0xE0000 && codePoint <= 0xE01EF) {
            return INVISIBLE;
        }
        if (codePoint >= 0x1F130 && codePoint <= 0x1F189) {
            return 'a' + (codePoint - 0x1F130) % 32 % 26;
        }
        if (codePoint >= 0x1D400 && codePoint <= 0x1D7FF) {
            int plain = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC)
                    .codePointAt(0);
            return plain < PLAIN.length ? PLAIN[plain] : plain;
        }
        return Character.toLowerCase(codePoint);
    }

    private static char[] plainTable() {
        char[] table = new char[0x3000];
        for (int c = 0; c < table.length; c++) {
            table[c] = plain((char) c);
        }
        for (String pair : new String[] {
            "łl", "øo", "ßs", "æa", "œo", "đd", "ðd", "þt", "’'", "‘'", "ʼ'", "`'", "“\"", "”\"", "„\"", "–-", "—-",
            "‑-", "−-", "‐-"
        }) {
            table[pair.charAt(0)] = pair.charAt(1);
            table[Character.toUpperCase(pair.charAt(0))] = pair.charAt(1);
        }
        return table;
    }

    private static char plain(char c) {
        if (c == '\n' || c == '\t' || c == ' ' || c >= 0x21 && c < 0x7F) {
            return Character.toLowerCase(c);
        }
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return c == 0x2028 || c == 0x2029 ? '\n' : c == '\r' ? '\n' : ' ';
        }
        if (Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.NON_SPACING_MARK) {
            return INVISIBLE;
        }
        boolean latinOrEnclosed = c >= 0xC0 && c < 0x250 || c >= 0x1E00 && c < 0x1F00 || c >= 0x24B6 && c <= 0x24E9;
        if (latinOrEnclosed) {
            return Character.toLowerCase(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD)
                    .charAt(0));
        }
        return Character.toLowerCase(c);
    }

    private static char[] lookalikeTable() {
        char[] table = new char[0x3000];
        for (int i = 0; i < LOOKALIKES.length(); i += 2) {
            table[LOOKALIKES.charAt(i)] = LOOKALIKES.charAt(i + 1);
        }
        return table;
    }
}
