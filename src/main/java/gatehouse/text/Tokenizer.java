package gatehouse.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Goes through a text once, from left to right, and writes down its tokens. */
final class Tokenizer {
    private static final int SPACED_LETTERS = 4;

    private final String text;
    private final TokenList tokens;
    private final List<Oddity> oddities = new ArrayList<>();
    private final WordScan scan;
    private final Run run;
    private boolean[] question = new boolean[8];
    private int sentence;
    private boolean sentenceHasTokens;
    private int singles;
    private int singleEnd = -9;
    private int latinWords;
    private int otherWords;
    private char currencyBefore;

    Tokenizer(String text) {
        this.text = text;
        this.tokens = new TokenList(text.length());
        this.scan = new WordScan(text, tokens, oddities);
        this.run = new Run(text);
    }

    Reading read() {
        int i = 0;
        while (i < text.length()) {
            if (text.charAt(i) == ' ') {
                i++;
                continue;
            }
            int plain = plainWord(i);
            int next = plain > i ? plain : next(i);
            i = next > i ? next : i + 1;
        }
        closeSingles();
        return new Reading(text, tokens, Arrays.copyOf(question, sentence + 1), oddities);
    }

    /**
     * Reads a word of nothing but plain letters with a space or the usual stop after it, as most are, and returns where it ends; {@code i}
     * when none begins there. Such a word is no address, no part of a spaced one and in no other alphabet, so all questions about these are
     * spared.
     */
    private int plainWord(int i) {
        if (singles >= SPACED_LETTERS || !atRunStart(i)) {
            return i;
        }
        tokens.begin(i);
        int end = tokens.appendLetters(text, i);
        if (end - i < 2 || !isStop(end)) {
            tokens.takeBack();
            return i;
        }
        tokens.finish(end, scan.plainTypes(i, end, sentenceHasTokens), sentence, tokens.plain);
        singles = 0;
        currencyBefore = 0;
        latinWords++;
        sentenceHasTokens = true;
        return end;
    }

    private boolean isStop(int i) {
        if (i == text.length() || text.charAt(i) == ' ') {
            return true;
        }
        char c = text.charAt(i);
        return (c == '.' || c == ',' || c == '!' || c == '?') && (i + 1 == text.length() || text.charAt(i + 1) == ' ');
    }

    private int next(int i) {
        int codePoint = text.codePointAt(i);
        int folded = Folding.fold(codePoint);
        if (folded == ' ' || folded == '\t' || folded == Folding.INVISIBLE) {
            return i + Character.charCount(codePoint);
        }
        if (folded == '\n') {
            return lineBreak(i);
        }
        int after = atRunStart(i) ? special(i, folded) : i;
        if (after > i) {
            return after;
        }
        if (Character.isLetterOrDigit(folded)) {
            return word(i);
        }
        return punctuation(i, codePoint, folded);
    }

    private boolean atRunStart(int i) {
        return i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
    }

    private int special(int i, int folded) {
        int after = Placeholders.end(text, i);
        if (after > i) {
            return finished(i, after, TokenType.PLACEHOLDER.bit(), "placeholder");
        }
        if (folded == '+' || folded == '(' || Character.isDigit(folded)) {
            after = Links.phoneEnd(text, i);
            if (after > i) {
                return finished(i, after, TokenType.PHONE.bit(), "phone");
            }
        }
        return Character.isLetterOrDigit(folded) ? address(i) : i;
    }

    private int address(int i) {
        if (!run.mayHoldAddress(i)) {
            return i;
        }
        int end = Math.max(i, run.end());
        String written = AsciiCase.lower(text, i, end);
        String joined = written.replace("[.]", ".")
                .replace("(.)", ".")
                .replace("[dot]", ".")
                .replace("(dot)", ".")
                .replace("hxxp", "http");
        if (Links.isEmail(joined)) {
            return finished(i, end, TokenType.EMAIL.bit(), joined);
        }
        if (!Links.isLink(joined)) {
            return i;
        }
        if (!joined.equals(written)) {
            oddities.add(new Oddity(Oddity.Kind.SPLIT_LINK, i, end));
        }
        return finished(i, end, TokenType.LINK.bit(), joined);
    }

    private int finished(int start, int end, int type, String letters) {
        closeSingles();
        tokens.begin(start);
        for (int k = 0; k < letters.length(); k++) {
            tokens.append(letters.charAt(k));
        }
        tokens.finish(end, type, sentence);
        sentenceHasTokens = true;
        return end;
    }

    private int word(int start) {
        boolean single = isSingleLetter(start);
        boolean continues = single
                && singles > 0
                && start - singleEnd >= 1
                && start - singleEnd <= 2
                && text.charAt(start - 1) != '\n';
        if (!continues) {
            closeSingles();
        }
        boolean insideSentence = tokens.size > 0 && sentenceHasTokens;
        scan.begin(start, currencyBefore, insideSentence);
        currencyBefore = 0;
        int end = scan.scan(latinWords >= otherWords);
        latinWords += scan.latin() ? 1 : 0;
        otherWords += scan.latin() ? 0 : 1;
        tokens.finish(end, scan.types(), sentence, scan.packed());
        if (single) {
            singles++;
            singleEnd = end;
        }
        sentenceHasTokens = true;
        return end;
    }

    private boolean isSingleLetter(int i) {
        int after = i + Character.charCount(text.codePointAt(i));
        boolean letter = Character.isLetter(Folding.fold(text.codePointAt(i)));
        return letter && (after >= text.length() || !continuesWord(text.codePointAt(after)));
    }

    private static boolean continuesWord(int codePoint) {
        int folded = Folding.fold(codePoint);
        return Character.isLetterOrDigit(folded) || folded == Folding.INVISIBLE || folded == '\'';
    }

    private void closeSingles() {
        if (singles >= SPACED_LETTERS) {
            int start = tokens.start[tokens.size - singles];
            tokens.join(singles);
            oddities.add(new Oddity(Oddity.Kind.SPACED, start, tokens.end[tokens.size - 1]));
        }
        singles = 0;
    }

    private int punctuation(int i, int codePoint, int folded) {
        int after = i + Character.charCount(codePoint);
        boolean currency =
                codePoint < 0x80 ? codePoint == '$' : Character.getType(codePoint) == Character.CURRENCY_SYMBOL;
        currencyBefore = currency ? '$' : 0;
        if (folded == '!'
                || folded == '?'
                || folded == '.'
                || folded == 0x2026
                || folded == 0x2022
                || folded == 0x3002
                || folded == 0xBF) {
            boolean spaceAfter = after >= text.length() || Character.isWhitespace(text.charAt(after)) || folded != '.';
            boolean brokenLetters = singles > 0 && folded == '.' && singleEnd == i;
            if (spaceAfter && !(folded == '.' && Abbreviations.endsWith(tokens)) && !brokenLetters) {
                endSentence(folded == '?');
            } else if (folded == '?') {
                endSentence(true);
            }
        } else if (folded == '%' && followsNumber(i)) {
            tokens.types[tokens.size - 1] |= TokenType.PERCENT.bit();
        } else if (isEmoji(codePoint)) {
            finished(i, after, TokenType.EMOJI.bit(), "emoji");
        }
        return after;
    }

    private boolean followsNumber(int i) {
        int last = tokens.size - 1;
        boolean close = last >= 0 && (tokens.end[last] == i || tokens.end[last] == i - 1 && text.charAt(i - 1) == ' ');
        return close && (tokens.types[last] & TokenType.NUMBER.bit()) != 0;
    }

    private static boolean isEmoji(int codePoint) {
        return codePoint >= 0x1F300 && codePoint <= 0x1FAFF
                || codePoint >= 0x2600 && codePoint <= 0x27BF
                || codePoint == 0x2B50;
    }

    private int lineBreak(int i) {
        int at = i;
        int lines = 0;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            lines += text.charAt(at) == '\n' ? 1 : 0;
            at++;
        }
        boolean softWrap = lines == 1 && at < text.length() && Character.isLowerCase(text.charAt(at));
        if (!softWrap) {
            endSentence(false);
        }
        return at;
    }

    private void endSentence(boolean asked) {
        closeSingles();
        if (sentenceHasTokens) {
            question[sentence] |= asked;
            sentence++;
            sentenceHasTokens = false;
            if (sentence == question.length) {
                question = Arrays.copyOf(question, sentence * 2);
            }
        } else if (asked && sentence > 0) {
            question[sentence - 1] = true;
        }
    }
}
