package gatehouse.text;

/** Lower case for ASCII letters only, so that indexes into the original stay true. */
final class AsciiCase {
    private AsciiCase() {}

    static String lower(String text, int from, int to) {
        char[] lower = new char[to - from];
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            lower[i - from] = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return new String(lower);
    }
}
