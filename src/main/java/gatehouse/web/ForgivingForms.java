package gatehouse.web;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.form.FormUrlEncodedDecoder;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads forms whose bytes are no clean text, such as halves of characters, where the reader it replaces fails with an error. */
@Singleton
@Replaces(FormUrlEncodedDecoder.class)
class ForgivingForms implements FormUrlEncodedDecoder {
    private static final int MOST_FIELDS = 1_000;

    @Override
    public Map<String, Object> decode(String form, Charset charset) {
        Map<String, Object> fields = new LinkedHashMap<>();
        int from = 0;
        for (int count = 0; from < form.length() && count < MOST_FIELDS; count++) {
            int end = form.indexOf('&', from);
            String pair = form.substring(from, end < 0 ? form.length() : end);
            int equals = pair.indexOf('=');
            String name = text(equals < 0 ? pair : pair.substring(0, equals));
            fields.merge(name, text(equals < 0 ? "" : pair.substring(equals + 1)), ForgivingForms::both);
            from = end < 0 ? form.length() : end + 1;
        }
        return fields;
    }

    private static Object both(Object before, Object value) {
        List<Object> all =
                before instanceof List<?> several ? new ArrayList<>(several) : new ArrayList<>(List.of(before));
        all.add(value);
        return all;
    }

    /**
     * Bytes that are no UTF-8 become the replacement character.
     *
     * @throws IllegalArgumentException for a percent sign without two digits, which no browser sends
     */
    private static String text(String encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '%') {
                bytes.write(digits(encoded, i + 1));
                i += 2;
            } else if (c < 0x80) {
                bytes.write(c == '+' ? ' ' : c);
            } else {
                int codePoint = encoded.codePointAt(i);
                bytes.writeBytes(Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(codePoint) - 1;
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static int digits(String encoded, int at) {
        if (at + 2 > encoded.length()) {
            throw new IllegalArgumentException("a percent sign without two digits");
        }
        return HexFormat.fromHexDigits(encoded, at, at + 2);
    }
}
