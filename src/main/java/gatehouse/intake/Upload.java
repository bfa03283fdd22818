package gatehouse.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.jspecify.annotations.Nullable;

/** Reads the files out of a form as they come in, one after another; nothing is kept in memory or on the disk. */
final class Upload {
    private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_NAME = 200;

    private Upload() {}

    /** Takes one file; its bytes have to be read before it returns. */
    interface Receiver {
        void receive(String name, InputStream bytes) throws IOException;
    }

    /**
     * Hands each file over that the form has a name for.
     *
     * @param contentType the header of the form, with the words that part its fields
     */
    static void read(InputStream form, String contentType, Receiver receiver) throws IOException {
        MimeTokenStream parts = new MimeTokenStream(new MimeConfig.Builder()
                .setStrictParsing(true)
                .setMaxContentLen(-1)
                .build());
        parts.setRecursionMode(RecursionMode.M_NO_RECURSE);
        parts.parseHeadless(form, contentType);
        @Nullable String name = null;
        try {
            for (EntityState at = parts.getState(); at != EntityState.T_END_OF_STREAM; at = parts.next()) {
                switch (at) {
                    // A file may be a mail, or a page saved as one: it is not to be taken apart here.
                    case T_START_MULTIPART -> parts.setRecursionMode(RecursionMode.M_FLAT);
                    case T_START_BODYPART -> name = null;
                    case T_FIELD -> name = name == null ? fileName(parts) : name;
                    case T_BODY -> {
                        if (name != null && !name.isEmpty()) {
                            receiver.receive(name, parts.getInputStream());
                        }
                    }
                    default -> {}
                }
            }
        } catch (MimeException e) {
            throw new IOException(e);
        }
    }

    /** The name on the sender's computer without its folders; browsers send it as UTF-8. Null when the field tells none. */
    private static @Nullable String fileName(MimeTokenStream at) {
        if (!at.getField().getName().equalsIgnoreCase("Content-Disposition")) {
            return null;
        }
        String field = new String(at.getField().getRaw().toByteArray(), StandardCharsets.UTF_8);
        Matcher name = FILE_NAME.matcher(field);
        return name.find() ? shown(name.group(1).replace("%22", "\"")) : null;
    }

    private static String shown(String path) {
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cc}\\p{Cf}]", "")
                .strip();
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME / 2))
                        .strip();
    }
}
