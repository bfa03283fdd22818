package gatehouse.text;

import java.util.List;

/** Reads one word or number: folds its letters into the token list and notes how it was written. */
final class WordScan {
    private static final long CURRENCY = 1;
    private static final long NUMBER_WORD = 2;
    private static final long PERCENT = 4;
    private static final PackedTable MEANINGS = new PackedTable(128)
            .mark(
                    CURRENCY,
                    "usd eur gbp chf inr rs aud cad aed usdt btc eth bitcoin dollar dollars euro euros pound"
                            + " pounds rupee rupees naira bucks yen rmb zar ngn krona kronor")
            .mark(NUMBER_WORD, "hundred thousand million millions billion lakh lakhs crore k m")
            .mark(PERCENT, "percent");

    private final String text;
    private final TokenList tokens;
    private final List<Oddity> oddities;
    private int start;
    private boolean money;
    private boolean insideSentence;
    private int letterCount;
    private int digits;
    private int latinLetters;
    private int lookalikes;
    private int styled;
    private int types;
    private long packed;

    WordScan(String text, TokenList tokens, List<Oddity> oddities) {
        this.text = text;
        this.tokens = tokens;
        this.oddities = oddities;
    }

    /** Turns to the next word; one object reads all words of a text. */
    void begin(int nextStart, char currencyBefore, boolean insideOfSentence) {
        start = nextStart;
        money = currencyBefore != 0;
        insideSentence = insideOfSentence;
        letterCount = 0;
        digits = 0;
        latinLetters = 0;
        lookalikes = 0;
        styled = 0;
    }

    /** Reads the word into the token list without finishing it, and returns where it ends in the original. */
    int scan(boolean mostlyLatin) {
        tokens.begin(start);
        int at = start;
        int end = start;
        boolean hidden = false;
        while (at < text.length()) {
            int plain = hidden ? at : tokens.appendLetters(text, at);
            if (plain > at) {
                letterCount += plain - at;
                latinLetters += plain - at;
                end = plain;
                at = plain;
                continue;
            }
            int codePoint = text.codePointAt(at);
            int folded = Folding.fold(codePoint);
            int width = Character.charCount(codePoint);
            if (folded == Folding.INVISIBLE) {
                hidden |= latinLetters > 0 && isZeroWidth(codePoint);
            } else if (Character.isLetterOrDigit(folded) || isInner(folded, at, end)) {
                if (hidden && end < at && codePoint < 0x250 && Character.isLetter(codePoint)) {
                    oddities.add(new Oddity(Oddity.Kind.HIDDEN, start, at + width));
                }
                hidden = false;
                take(codePoint, folded);
                end = at + width;
            } else {
                break;
            }
            at += width;
        }
        unmask(end, mostlyLatin);
        classify(end);
        return end;
    }

    private static boolean isZeroWidth(int codePoint) {
        return codePoint >= 0x200B && codePoint <= 0x200D
                || codePoint == 0x2060
                || codePoint == 0xFEFF
                || codePoint == 0xAD;
    }

    private boolean isInner(int folded, int at, int end) {
        if (at != end || at + 1 >= text.length()) {
            return false;
        }
        boolean letterAfter = Character.isLetter(text.charAt(at + 1));
        boolean digitAfter = Character.isDigit(text.charAt(at + 1));
        return switch (folded) {
            case '\'' -> letterAfter;
            case '.', ',' -> digits > 0 && letterCount == digits && digitAfter;
            case '@', '$' -> letterAfter && letterCount > digits;
            default -> false;
        };
    }

    private void take(int codePoint, int folded) {
        tokens.append(folded);
        if (folded == '\'' || folded == '.' || folded == ',') {
            return;
        }
        letterCount++;
        if (folded >= '0' && folded <= '9') {
            digits++;
        } else if (folded >= 'a' && folded <= 'z') {
            latinLetters++;
            styled += Folding.isStyled(codePoint) ? 1 : 0;
        } else if (Folding.lookalike(folded) != 0) {
            lookalikes++;
        }
    }

    /** Replaces look-alike letters when the word mixes alphabets, or when all of it looks Latin in a Latin text. */
    private void unmask(int end, boolean mostlyLatin) {
        if (styled > 1) {
            oddities.add(new Oddity(Oddity.Kind.STYLED, start, end));
        }
        boolean mixed = lookalikes > 0 && latinLetters > 0;
        boolean disguised = lookalikes > 2 && lookalikes == letterCount && mostlyLatin;
        if (!mixed && !disguised) {
            return;
        }
        for (int k = tokens.from[tokens.size]; k < tokens.length; k++) {
            char plain = Folding.lookalike(tokens.letters[k]);
            tokens.letters[k] = plain == 0 ? tokens.letters[k] : plain;
        }
        oddities.add(new Oddity(Oddity.Kind.MIXED_SCRIPT, start, end));
        latinLetters += lookalikes;
    }

    private void classify(int end) {
        int from = tokens.from[tokens.size];
        packed = Packed.of(tokens.letters, from, tokens.length);
        char last = tokens.letters[tokens.length - 1];
        boolean shortened = digits > 0 && digits == letterCount - 1 && (last == 'k' || last == 'm');
        if (digits == letterCount || shortened) {
            types = TokenType.NUMBER.bit() | (money ? TokenType.MONEY.bit() : 0);
            return;
        }
        types = wordTypes(packed, end);
    }

    /** The types of a word of plain letters. */
    int plainTypes(int first, int end, boolean insideOfSentence) {
        start = first;
        insideSentence = insideOfSentence;
        return wordTypes(tokens.plain, end);
    }

    private int wordTypes(long word, int end) {
        int types = TokenType.WORD.bit();
        long meaning = MEANINGS.get(word);
        if (meaning == NUMBER_WORD) {
            return types | TokenType.NUMBER.bit() | (previousIs(TokenType.MONEY) ? TokenType.MONEY.bit() : 0);
        }
        if (meaning == CURRENCY) {
            return types | TokenType.MONEY.bit();
        }
        if (meaning == PERCENT && previousIs(TokenType.NUMBER)) {
            return types | TokenType.PERCENT.bit();
        }
        return insideSentence && looksLikeName(end) ? types | TokenType.NAME.bit() : types;
    }

    private boolean previousIs(TokenType type) {
        return tokens.size > 0 && (tokens.types[tokens.size - 1] & type.bit()) != 0;
    }

    private boolean looksLikeName(int end) {
        return end - start >= 2
                && Character.isUpperCase(text.charAt(start))
                && Character.isLowerCase(text.charAt(end - 1))
                && !text.startsWith("I'", start);
    }

    boolean latin() {
        return latinLetters >= letterCount - digits - latinLetters;
    }

    int types() {
        return types;
    }

    /** The word as {@link Packed} has it. */
    long packed() {
        return packed;
    }
}
