package gatehouse.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.jspecify.annotations.Nullable;

/** Reads one mail from a stream: its headers, the first plain text and the first page of it; everything else is passed over. */
final class MailParser {
    /** Genuine notifications have two parts on one level; mails that pass one on have three or four. */
    private static final int DEEPEST = 12;

    private static final int MOST_PARTS = 1_000;
    /** The longest notification that was seen has 20 KB of HTML. */
    private static final int LONGEST_BODY = 1 << 18;

    private static final MimeConfig LIMITS = MimeConfig.custom()
            .setMaxHeaderCount(2_000)
            .setMaxHeaderLen(1 << 17)
            .setMaxLineLen(1 << 17)
            .build();

    private final MimeTokenStream tokens = new MimeTokenStream(LIMITS);
    private final Deque<Open> open = new ArrayDeque<>();
    private MailHeader header = new MailHeader();
    private int depth;
    private int parts;

    /** Gives the mail; null when nothing in the stream is one. */
    static @Nullable Mail parse(InputStream in) throws IOException, MimeException {
        return new MailParser().read(in);
    }

    /** A mail of which not everything was read yet. */
    private static final class Open {
        private @Nullable MailHeader header;
        private @Nullable String text;
        private @Nullable String html;
        private boolean isCut;
        private final List<Mail> attached = new ArrayList<>();

        Mail close() {
            MailHeader head = header == null ? new MailHeader() : header;
            return new Mail(
                    head.from(),
                    head.line("subject"),
                    head.date(),
                    head.line("message-id"),
                    head.recipient(),
                    head.results(),
                    head.received(),
                    head.line("x-linkedin-template").toLowerCase(Locale.ROOT),
                    text,
                    MailPage.of(html),
                    isCut,
                    List.copyOf(attached));
        }
    }

    private @Nullable Mail read(InputStream in) throws IOException, MimeException {
        tokens.parse(in);
        @Nullable Mail outermost = null;
        for (EntityState at = tokens.getState(); at != EntityState.T_END_OF_STREAM; at = tokens.next()) {
            switch (at) {
                case T_START_MESSAGE -> {
                    enter();
                    open.push(new Open());
                }
                case T_START_MULTIPART -> enter();
                case T_END_MULTIPART -> depth--;
                case T_START_HEADER -> header = new MailHeader();
                case T_FIELD -> header.add(tokens.getField());
                case T_END_HEADER -> endHeader();
                case T_BODY -> body(tokens.getBodyDescriptor());
                case T_END_MESSAGE -> {
                    depth--;
                    outermost = open.pop().close();
                    if (!open.isEmpty()) {
                        open.element().attached.add(outermost.passedOn());
                    }
                }
                default -> {
                    // the marks between parts, and what stands outside of any
                }
            }
        }
        return outermost;
    }

    private void enter() throws MimeException {
        depth++;
        if (depth > DEEPEST) {
            throw new MimeException("parts within parts within parts");
        }
    }

    private void endHeader() {
        Open mail = open.element();
        if (mail.header == null) {
            mail.header = header;
        }
    }

    private void body(BodyDescriptor part) throws IOException, MimeException {
        parts++;
        if (parts > MOST_PARTS) {
            throw new MimeException("too many parts");
        }
        Open mail = open.element();
        boolean attachment =
                header.raw("content-disposition").toLowerCase(Locale.ROOT).startsWith("attachment");
        String type = part.getMimeType().toLowerCase(Locale.ROOT);
        if (type.equals("text/plain") && !attachment && mail.text == null) {
            mail.text = text(mail, part);
        } else if (type.equals("text/html") && !attachment && mail.html == null) {
            mail.html = text(mail, part);
        }
    }

    private @Nullable String text(Open mail, BodyDescriptor part) throws IOException {
        byte[] bytes = tokens.getDecodedInputStream().readNBytes(LONGEST_BODY + 1);
        if (bytes.length > LONGEST_BODY) {
            mail.isCut = true;
            return null;
        }
        return Words.clean(Decoded.text(bytes, part.getCharset()));
    }
}
