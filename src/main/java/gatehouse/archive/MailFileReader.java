package gatehouse.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.MimeIOException;
import org.apache.james.mime4j.io.MaxLineLimitException;
import org.jspecify.annotations.Nullable;

/** Reads a saved mail ({@code .eml}) or a whole mailbox ({@code .mbox}). */
final class MailFileReader implements FileReader {
    private static final Pattern HEADER = Pattern.compile("[!-9;-~]{1,80}:.*");
    private static final Pattern SENDER = Pattern.compile("(?im)^from[ \\t]*:");
    private static final int LONGEST_RAW = 8_000;

    @Override
    public boolean accepts(byte[] first, String name) {
        return Mbox.begins(first) || beginsWithHeaders(first, name);
    }

    @Override
    public Archive open(Source source, String memberName, Limits limits) throws IOException, RefusedFile {
        Walk walk = new Walk(source, limits.rows());
        return new WalkedArchive(source.name(), walk, walk::owner, limits);
    }

    /** A mail begins with lines such as {@code Date: …} and names its sender before the first empty line. */
    private static boolean beginsWithHeaders(byte[] first, String name) {
        String text = new String(first, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
        String trimmed = text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3) : text;
        String[] lines = trimmed.split("\n", 2);
        if (!HEADER.matcher(lines[0]).matches()) {
            return false;
        }
        int end = trimmed.indexOf("\n\n");
        boolean whole = end < 0 && trimmed.length() >= LOOK / 2;
        boolean mail = name.toLowerCase(Locale.ROOT).endsWith(".eml");
        return SENDER.matcher(end < 0 ? trimmed : trimmed.substring(0, end)).find() || (mail && whole);
    }

    private static final class Walk implements WalkedArchive.Walk {
        private final Source source;
        private final long most;
        private Owner owner = new Owner(null, null, Set.of());

        Walk(Source source, long most) {
            this.source = source;
            this.most = most;
        }

        Owner owner() {
            return owner;
        }

        @Override
        public void through(Consumer<Found> receiver) throws IOException {
            boolean several;
            try (InputStream in = source.open()) {
                several = Mbox.begins(in.readNBytes(LOOK));
            }
            try (InputStream in = source.open()) {
                if (several) {
                    Mbox box = new Mbox(in);
                    for (long mails = 0; mails <= most && box.next(); mails++) {
                        one(new Place(source.name(), box.line()), box.mail()).forEach(receiver);
                    }
                } else {
                    one(new Place(source.name(), 1), in).forEach(receiver);
                }
            }
        }

        /** What one mail gives; one that can't be read doesn't stop the others. */
        private List<Found> one(Place place, InputStream in) throws IOException {
            Beginning mail = new Beginning(in);
            try {
                @Nullable Mail parsed = MailParser.parse(mail);
                return parsed == null ? List.of(new Found.Skipped(place, Skip.EMPTY)) : found(place, parsed, false);
            } catch (MimeException | MimeIOException | MaxLineLimitException e) {
                return List.of(new Found.Rejected(place, Fault.MAIL, "", mail.text()));
            }
        }

        /** @param passedOn whether somebody sent it along: such a mail doesn't tell whose box it lies in */
        private List<Found> found(Place place, Mail mail, boolean passedOn) {
            return switch (MailOrigin.of(mail)) {
                case LINKEDIN -> {
                    if (!passedOn) {
                        remember(mail);
                    }
                    yield List.of(Notification.of(place, mail));
                }
                case PRETENDED -> List.of(Notification.pretended(place, mail));
                case OTHER -> attached(place, mail);
            };
        }

        /** A mail of somebody else counts as one thing, unless notifications were sent along with it. */
        private List<Found> attached(Place place, Mail mail) {
            List<Found> found = new ArrayList<>();
            for (Mail each : mail.attached()) {
                found.addAll(found(place, each, true));
            }
            found.removeIf(each -> each instanceof Found.Skipped skipped && skipped.reason() == Skip.OTHER_MAIL);
            return found.isEmpty() ? List.of(new Found.Skipped(place, Skip.OTHER_MAIL)) : found;
        }

        private void remember(Mail mail) {
            String name = owner.name() == null ? mail.recipient() : owner.name();
            String url = owner.url() == null ? Notification.ownerUrl(mail) : owner.url();
            owner = new Owner(name, url, Set.of());
        }
    }

    /** A mail that keeps its first lines, to show them when it can't be read. */
    private static final class Beginning extends InputStream {
        private final InputStream in;
        private final byte[] kept = new byte[LONGEST_RAW];
        private int length;

        Beginning(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int count) throws IOException {
            int got = in.read(into, from, count);
            if (got > 0 && length < kept.length) {
                int more = Math.min(got, kept.length - length);
                System.arraycopy(into, from, kept, length, more);
                length += more;
            }
            return got;
        }

        String text() {
            byte[] bytes = new byte[length];
            System.arraycopy(kept, 0, bytes, 0, length);
            return Words.clean(Decoded.text(bytes));
        }
    }
}
