package gatehouse.archive;

import java.util.List;

/** The lines of a pasted text: as they stand, and bare, that is without outer and unusual spaces and invisible marks. */
record PageLines(List<String> raw, List<String> bare) {

    static PageLines of(String text) {
        List<String> raw = text.lines().toList();
        return new PageLines(raw, raw.stream().map(PageLines::bare).toList());
    }

    /** The lines from one to before another. */
    PageLines part(int from, int to) {
        return new PageLines(raw.subList(from, to), bare.subList(from, to));
    }

    int size() {
        return raw.size();
    }

    String bare(int line) {
        return bare.get(line);
    }

    /** The lines from one to before another as one text, without empty lines around it. */
    static String join(List<String> lines) {
        int from = 0;
        int to = lines.size();
        while (from < to && lines.get(from).isBlank()) {
            from++;
        }
        while (to > from && lines.get(to - 1).isBlank()) {
            to--;
        }
        return String.join("\n", lines.subList(from, to)).strip();
    }

    private static String bare(String line) {
        // The emoji joiner U+200D stays: without it a name's emoji falls into pieces and no longer equals itself.
        return line.replaceAll("[\\p{Zs}\\t]", " ")
                .replaceAll("[\\u200B\\u200C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]", "")
                .strip();
    }
}
