package gatehouse.archive;

import gatehouse.outreach.Outreach;
import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.Sender;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a plain text file: a page copied on linkedin.com, or else one message. */
final class TextFileReader implements FileReader {
    /** Hundreds of invitations; text is searched back and forth, so it is read as a whole. */
    private static final int LONGEST = 1 << 20;

    private static final int LONGEST_RAW = 8_000;
    private static final Pattern MARKUP =
            Pattern.compile("(?is)\\s*(?:<!doctype|<html|<\\?xml|%pdf-|\\{\\\\rtf|pk\\x03\\x04).*");
    private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x08\\x0E-\\x1F]");

    @Override
    public boolean accepts(byte[] first, String name) {
        String text = Decoded.isUtf16(first) ? Decoded.text(first) : new String(first, StandardCharsets.ISO_8859_1);
        return !text.isBlank()
                && !MARKUP.matcher(text).matches()
                && !CONTROLS.matcher(text).find();
    }

    @Override
    public Archive open(Source source, String memberName, Limits limits) throws IOException, RefusedFile {
        String text = read(source);
        return new WalkedArchive(
                source.name(),
                receiver -> walk(new Place(source.name(), 1), text, memberName, receiver),
                () -> new Owner(null, null, Set.of()),
                limits);
    }

    private static String read(Source source) throws IOException, RefusedFile {
        byte[] bytes;
        try (InputStream in = source.open()) {
            bytes = in.readNBytes(LONGEST + 1);
        }
        if (bytes.length > LONGEST) {
            throw new RefusedFile(RefusedFile.Reason.TOO_LARGE);
        }
        return Words.clean(Decoded.text(bytes));
    }

    private static void walk(Place place, String text, String owner, Consumer<Found> receiver) {
        List<CopiedOutreach> page = CopiedPage.read(text, owner);
        for (CopiedOutreach each : page) {
            receiver.accept(found(place, each.kind(), each.text(), each.sender()));
        }
        if (page.isEmpty()) {
            OutreachKind kind = KindGuess.of(text, Sender.UNKNOWN.relationship());
            receiver.accept(found(place, kind, text.strip(), Sender.UNKNOWN));
        }
    }

    private static Found found(Place place, OutreachKind kind, String text, Sender sender) {
        if (text.isEmpty() && kind != OutreachKind.INVITATION) {
            return new Found.Skipped(place, Skip.OUTGOING); // a conversation in which only the owner speaks
        }
        if (text.codePointCount(0, text.length()) > Outreach.MAX_LENGTH) {
            return new Found.Rejected(place, Fault.TOO_LONG, "", Words.cut(text, LONGEST_RAW));
        }
        @Nullable String name = sender.name();
        String key = Keys.ofCopy(kind, name == null ? "" : name, text);
        return new Found.Arrived(place, key, new Outreach(kind, "", text, sender), null, false);
    }
}
