package gatehouse.signal;

import gatehouse.text.Reading;
import java.util.List;

/**
 * Whether a passage means what it says: "we never ask for your password" asks for nothing, and a warning about scams is no scam.
 */
final class Context {
    private static final String NEGATORS =
            "(never|not|no|without|nobody|don't|dont|doesn't|doesnt|won't|wont|isn't|aren't|can't|cannot|cant|wouldn't|didn't|neither|nor|zero|needn't|wasn't|weren't|shouldn't|couldn't|haven't|hasn't|hadn't)";
    private static final String NO_NEGATION =
            "(not only|not just|don't hesitate|dont hesitate|do not hesitate|no problem|no worries|don't worry|don't"
                    + " miss|do not miss|don't forget|why not|if not|no doubt|not sure if|never miss|can't wait|cannot"
                    + " wait|don't delay|no longer)";
    private static final List<String> WARNINGS = List.of(
            "careful ..2 (of|about|if|when)",
            "(beware|watch out|wary|cautious|alert|warn*) ..6 (of|about|for|if|when|that|with|against)",
            "(scammers|fraudsters|impostors|crooks|criminals|imposters) ..3"
                    + " (who|that|will|may|often|ask|asking|use|pretend*|are|offer*|send)",
            "(fake|bogus|fraudulent) (recruiter*|profile*|account*|job*|offer*|invoice*) ..2"
                    + " (who|that|will|may|often|ask|are|going)",
            "(never|don't|do not|dont)"
                + " (send|pay|share|click|give|trust|open|buy|accept|transfer|install|scan|respond|reply|believe) ..3"
                + " (if|when|to|anyone|anybody|strangers|people|anything|any|money|links|your|codes|on|unless)",
            "(if|when|whenever) (anyone|anybody|somebody|someone|a stranger|they|an employer|a recruiter) ..1"
                    + " (ask*|offer*|tell*|send*|say*|claim*|demand*)",
            "(we|i|linkedin|our bank|staff|colleagues) ..1 (will|would) never (ask|request|demand|need)",
            "(scam|phishing|fraud) (awareness|prevention|warning|alert|training|talk|report|article)",
            "(reported|report|flagged|blocked|spotted) ..4 (scam*|fake|phishing|fraud*|impersonat*)",
            "(got|received|seen|saw|getting) ..4 (scam*|phishing|fake message*|fake profile*|spam)");
    private static final int REACH = 4;

    private final Phrases phrases;
    private final char[] negators;
    private final int you;
    private final int noNegation;
    private final int[] warnings;

    Context(SignalCompiler compiler) {
        this.phrases = compiler.phrases();
        this.negators = compiler.words(NEGATORS);
        this.you = compiler.words("you")[0];
        this.noNegation = compiler.phrase(NO_NEGATION);
        this.warnings = new int[WARNINGS.size()];
        for (int i = 0; i < warnings.length; i++) {
            warnings[i] = compiler.phrase(WARNINGS.get(i));
        }
    }

    /** Whether a "not", "never", "no" stands shortly before the passage. */
    boolean isNegated(Atoms atoms, int start, int sentenceStart, int sentenceEnd) {
        int from = Math.max(sentenceStart, start - REACH);
        long negations = atoms.anyOf(negators, 0, negators.length, from) & (1L << start - from) - 1;
        for (; negations != 0; negations &= negations - 1) {
            if (!opensNoNegation(atoms, from + Long.numberOfTrailingZeros(negations), sentenceStart, sentenceEnd)) {
                return true;
            }
        }
        return false;
    }

    private boolean opensNoNegation(Atoms atoms, int token, int from, int to) {
        for (int start = Math.max(from, token - 1); start <= token; start++) {
            if (phrases.matchAt(noNegation, atoms, start, from, to) > token) {
                return true;
            }
        }
        return false;
    }

    /** Whether the sentence warns of what it names. */
    boolean isWarning(Atoms atoms, int from, int to) {
        int last = Math.min(to, from + Phrases.WIDEST);
        for (int phrase : warnings) {
            boolean mayBegin = phrases.isPossible(phrase, atoms) && phrases.mayBegin(phrase, atoms, from, last, to);
            int end = mayBegin ? last : from;
            for (int start = from; start < end; start++) {
                if (phrases.matchAt(phrase, atoms, start, from, to) > 0 && !isThreat(atoms, start, from)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "If you don't pay …" warns of nothing: it threatens. */
    private boolean isThreat(Atoms atoms, int start, int from) {
        return start > from && atoms.has(start - 1, you);
    }

    /** Whether the sender only reports that somebody else said it, in quotation marks. */
    static boolean isQuoted(Reading reading, int token) {
        String text = reading.original();
        int quotes = 0;
        int from = Math.max(0, reading.start(token) - 200);
        for (int i = reading.start(token) - 1; i >= from; i--) {
            char c = text.charAt(i);
            if (c == '\u201C' || c == '"') {
                quotes++;
            } else if (c == '\u201D') {
                quotes--;
            }
        }
        return quotes > 0 && quotes % 2 == 1 && hasClosingQuote(text, reading.end(token));
    }

    private static boolean hasClosingQuote(String text, int from) {
        int to = Math.min(text.length(), from + 200);
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\u201D' || c == '"') {
                return true;
            }
        }
        return false;
    }
}
