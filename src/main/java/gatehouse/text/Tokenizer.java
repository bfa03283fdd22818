package gatehouse.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Goes through a text once, from left to right, and writes down its tokens. */
final class Tokenizer {
    private static final int SPACED_LETTERS = 4;
    /** Longer runs without a space are read in parts. */
    private static final int LONGEST_RUN = 2000;
    /** So many times an address is looked for in one run; a run of brackets and dots could begin with every character. */
    private static final int MOST_STARTS = 16;

    private final String text;
    private final TokenList tokens;
    private final List<Oddity> oddities = new ArrayList<>();
    private final WordScan scan;
    private boolean[] question = new boolean[8];
    private int sentence;
    private boolean sentenceHasTokens;
    private int singles;
    private int singleEnd = -9;
    private int latinWords;
    private int otherWords;
    private char currencyBefore;
    private int runEnd;
    private int runTrimmed;
    private int runStarts;
    private int lastMark;

    Tokenizer(String text) {
        this.text = text;
        this.tokens = new TokenList(text.length());
        this.scan = new WordScan(text, tokens, oddities);
    }

    Reading read() {
        int i = 0;
        while (i < text.length()) {
            int next = next(i);
            i = next > i ? next : i + 1;
        }
        closeSingles();
        return new Reading(text, tokens, Arrays.copyOf(question, sentence + 1), oddities);
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
        if (i >= runEnd) {
            readRun(i);
        }
        if (i > lastMark || runStarts++ > MOST_STARTS) {
            return i;
        }
        int end = Math.max(i, runTrimmed);
        String run = AsciiCase.lower(text, i, end);
        String joined = run.replace("[.]", ".")
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
        if (!joined.equals(run)) {
            oddities.add(new Oddity(Oddity.Kind.SPLIT_LINK, i, end));
        }
        return finished(i, end, TokenType.LINK.bit(), joined);
    }

    /** Reads on to the next space, and remembers where the run ends and whether an address can be in it. */
    private void readRun(int i) {
        int end = i;
        int dots = -1;
        int brackets = -1;
        while (end < text.length() && text.charAt(end) > ' ' && text.charAt(end) != 0xA0 && end - i < LONGEST_RUN) {
            char c = text.charAt(end);
            if (c == '.' || c == '@' || c == ':') {
                dots = end;
            } else if (c == '[' || c == '(') {
                brackets = end;
            }
            end++;
        }
        runEnd = end;
        runStarts = 0;
        if (dots < 0) {
            lastMark = -1;
            return;
        }
        while (end > i && ".,;:!?)]}>\"'*".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        runTrimmed = end;
        lastMark = dots < end ? dots : lastMarkBefore(i, end);
        if (brackets >= 0) {
            lastMark = Math.max(lastMark, Math.min(brackets, dots));
        }
    }

    private int lastMarkBefore(int from, int to) {
        int at = to - 1;
        while (at >= from && ".@:".indexOf(text.charAt(at)) < 0) {
            at--;
        }
        return at < from ? -1 : at;
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
        currencyBefore = Character.getType(codePoint) == Character.CURRENCY_SYMBOL ? '$' : 0;
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
