package gatehouse.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import gatehouse.outreach.Outreach;
import gatehouse.outreach.OutreachKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever bytes are given for a mail, a mailbox or a text: they are refused, or what is found in them can be kept. With
 * {@code JAZZER_FUZZ=1} in the environment, the one target that is named with {@code -Dtest=MailFuzzTest#mail} is tried with new bytes for
 * ten minutes; else all are tried with those below.
 */
class MailFuzzTest {
    private static final String MARK = "From a@example.com Thu Aug 06 09:02:40 2026\n";

    @MethodSource("mails")
    @FuzzTest(maxDuration = "10m")
    void mail(byte[] bytes) throws IOException {
        check("a.eml", new MailFileReader(), bytes);
    }

    @MethodSource("boxes")
    @FuzzTest(maxDuration = "10m")
    void mailbox(byte[] bytes) throws IOException {
        check("a.mbox", new MailFileReader(), bytes);
    }

    @MethodSource("texts")
    @FuzzTest(maxDuration = "10m")
    void text(byte[] bytes) throws IOException {
        check("a.txt", new TextFileReader(), bytes);
    }

    static Stream<byte[]> mails() {
        return Stream.concat(
                Stream.of(
                                "01-message-just-messaged-you",
                                "02-message-replied",
                                "03-inmail",
                                "04-invitation-without-note-2016",
                                "05-invitation-with-note",
                                "06-spoof-lookalike-domain")
                        .map(name -> resource("/linkedin-email/" + name + ".eml")),
                Stream.of(
                                TestMail.inMail("Hello").toString(),
                                TestMail.invitation("Hello").toString())
                        .map(mail -> mail.getBytes(StandardCharsets.UTF_8)));
    }

    static Stream<byte[]> boxes() {
        return Stream.of(
                        MARK + TestMail.inMail("Hello\n>From me") + "\n\n" + MARK + TestMail.invitation("Hello"),
                        MARK + "\n" + MARK + "From: LinkedIn <a@example.com>\n\nHello\n\n" + MARK)
                .map(box -> box.getBytes(StandardCharsets.UTF_8));
    }

    static Stream<byte[]> texts() {
        return Stream.concat(
                Stream.of("conversation.txt", "conversation-whole-page.txt", "invitations-received.txt")
                        .map(name -> resource("/web-copy/" + name)),
                Stream.of("Hello", "\uFEFFHello").map(text -> text.getBytes(StandardCharsets.UTF_16LE)));
    }

    private static void check(String name, FileReader reader, byte[] bytes) throws IOException {
        try {
            Archive archive = reader.open(Uploads.file(name, bytes), "Nora Quillfeather", Limits.DEFAULT);
            List<Found> found = Uploads.readAll(archive);
            assertThat(found).isEqualTo(Uploads.readAll(archive));
            assertThat((long) found.size())
                    .isEqualTo(archive.contents().rows().values().stream()
                            .mapToLong(Long::longValue)
                            .sum());
            found.forEach(MailFuzzTest::check);
        } catch (RefusedFile refused) {
            assertThat(refused.reason()).isEqualTo(RefusedFile.Reason.TOO_LARGE);
        }
    }

    private static void check(Found found) {
        if (found instanceof Found.Arrived arrived) {
            Outreach outreach = arrived.outreach();
            assertThat(arrived.key()).matches("[0-9a-f]{32}");
            check(outreach.text(), Outreach.MAX_LENGTH);
            check(outreach.subject(), Lengths.SUBJECT);
            check(outreach.sender().name(), Lengths.NAME);
            check(outreach.sender().headline(), Lengths.WORK);
            check(outreach.sender().profileUrl(), Lengths.WORK);
            assertThat(outreach.text().isEmpty() && outreach.kind() != OutreachKind.INVITATION && !outreach.isSpoofed())
                    .isFalse();
        } else if (found instanceof Found.Rejected rejected) {
            check(rejected.raw(), Outreach.MAX_LENGTH);
        }
    }

    /** Whether the database can keep it. */
    private static void check(@Nullable String text, int longest) {
        if (text != null) {
            assertThat(text.codePointCount(0, text.length())).isLessThanOrEqualTo(longest);
            assertThat(text.indexOf(0)).isEqualTo(-1);
            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(text)).isTrue();
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = MailFuzzTest.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
