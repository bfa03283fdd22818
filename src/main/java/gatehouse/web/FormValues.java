package gatehouse.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a form sent, read so that no input can do harm: no zero bytes, no halves of characters, one kind of line end. */
public record FormValues(Map<String, ?> values) {

    public boolean has(String field) {
        return values.get(field) != null;
    }

    /** A field of several lines as it was typed; empty when it was not sent. */
    public String text(String field) {
        @Nullable Object value = values.get(field);
        if (value instanceof List<?> several) {
            value = several.isEmpty() ? null : several.getFirst();
        }
        return value == null ? "" : clean(value.toString());
    }

    /** A field of one line, without spaces around it. */
    public String line(String field) {
        return text(field).replaceAll("[\\s\\p{Cc}]+", " ").strip();
    }

    /** All values of a field that can be chosen several times. */
    public List<String> all(String field) {
        @Nullable Object value = values.get(field);
        if (value == null) {
            return List.of();
        }
        return value instanceof List<?> several
                ? several.stream().map(String::valueOf).toList()
                : List.of(value.toString());
    }

    private static String clean(String raw) {
        StringBuilder kept = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); ) {
            int c = raw.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\r') {
                kept.append('\n');
                i += i < raw.length() && raw.charAt(i) == '\n' ? 1 : 0;
            } else if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                kept.append('\uFFFD');
            } else if (c != 0) {
                kept.appendCodePoint(c);
            }
        }
        return kept.toString();
    }
}
