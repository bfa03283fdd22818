package gatehouse.text;

/** Words whose full stop doesn't end a sentence. */
final class Abbreviations {
    private static final long[] WORDS =
            Packed.list("mr mrs ms dr prof st e.g i.e eg ie etc inc ltd co vs approx dept sr jr");

    private Abbreviations() {}

    static boolean endsWith(TokenList tokens) {
        int last = tokens.size - 1;
        return last >= 0 && Packed.contains(WORDS, tokens.packed[last]);
    }
}
