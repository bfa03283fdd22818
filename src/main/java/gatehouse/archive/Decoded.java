package gatehouse.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.jspecify.annotations.Nullable;

/** Bytes as text, whatever is known of their encoding. */
final class Decoded {
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private Decoded() {}

    /** By the encoding that the mail names, if there is such a one and it fits; else by what the bytes look like. */
    static String text(byte[] bytes, @Nullable String charset) {
        if (charset != null) {
            try {
                Charset named = Charset.forName(charset);
                // Mails of seven bits often hold more than they say.
                if (!named.equals(StandardCharsets.US_ASCII) && !named.equals(StandardCharsets.ISO_8859_1)) {
                    return strictly(bytes, named);
                }
            } catch (IllegalCharsetNameException | UnsupportedCharsetException | CharacterCodingException e) {
                return text(bytes);
            }
        }
        return text(bytes);
    }

    /** By the mark at the beginning, else as UTF-8, else as the bytes of old Windows and the web. */
    static String text(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        try {
            return strictly(bytes, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            return new String(bytes, WESTERN);
        }
    }

    static boolean isUtf16(byte[] bytes) {
        return starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF);
    }

    private static String strictly(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
