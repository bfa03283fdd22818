package gatehouse.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.Sender;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plain text files: copied pages, or one message. */
class TextFileReaderTest {

    @Test
    void aCopiedListGivesEveryInvitation() throws IOException, RefusedFile {
        byte[] page = page("invitations-received.txt");

        List<Found> found = TestMail.found("copy.txt", page);

        assertThat(found)
                .hasSize(3)
                .allMatch(each -> ((Found.Arrived) each).outreach().kind() == OutreachKind.INVITATION);
        assertThat(found).extracting(each -> ((Found.Arrived) each).key()).doesNotHaveDuplicates();
        assertThat(Uploads.open(Uploads.file("copy.txt", page)).contents().rows())
                .isEqualTo(Map.of(Part.INVITATIONS, 3L));
    }

    @Test
    void aCopiedConversationIsReadForItsOwner() throws IOException, RefusedFile {
        Found.Arrived arrived = (Found.Arrived)
                TestMail.found("copy.txt", page("conversation.txt")).getFirst();

        assertThat(arrived.outreach().sender().name()).isEqualTo("Tobias Ashgrove");
        assertThat(arrived.receivedAt()).isNull();
    }

    @Test
    void aWholePageGivesTheOpenConversation() throws IOException, RefusedFile {
        List<Found> found = TestMail.found("copy.txt", page("conversation-whole-page.txt"));

        assertThat(found).hasSize(1);
        assertThat(((Found.Arrived) found.getFirst()).outreach().text()).isEqualTo("Hello!");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void anythingElseIsOneMessageInWhateverEncoding(String charset) throws IOException, RefusedFile {
        String mark = charset.startsWith("UTF-16") ? "\uFEFF" : "";
        byte[] bytes = (mark + "Déjà vu, “Nora”?\r\nCafé at 5").getBytes(Charset.forName(charset));

        Found.Arrived arrived =
                (Found.Arrived) TestMail.found("note.txt", bytes).getFirst();

        assertThat(arrived.outreach().text()).isEqualTo("Déjà vu, “Nora”?\nCafé at 5");
        assertThat(arrived.outreach().kind()).isEqualTo(OutreachKind.MESSAGE);
        assertThat(arrived.outreach().sender()).isEqualTo(Sender.UNKNOWN);
    }

    @Test
    void theKeyDoesNotDependOnLineEnds() throws IOException, RefusedFile {
        Found.Arrived one = (Found.Arrived)
                TestMail.found("a.txt", "x\ny".getBytes(StandardCharsets.UTF_8)).getFirst();
        Found.Arrived two = (Found.Arrived) TestMail.found("b", "x\r\n\r\ny ".getBytes(StandardCharsets.UTF_8))
                .getFirst();

        assertThat(one.key()).isEqualTo(two.key());
    }

    @Test
    void ownWordsAreLeftOutAndTooLongOnesRejected() throws IOException, RefusedFile {
        String own = "Nora Quillfeather sent the following message at 6:43 AM\nNora Quillfeather  6:43 AM\nHello?\n"
                + "Attach an image to your conversation with Ada Moss";

        assertThat(TestMail.found("a.txt", own.getBytes(StandardCharsets.UTF_8)))
                .containsExactly(new Found.Skipped(new Place("a.txt", 1), Skip.OUTGOING));
        assertThat(((Found.Rejected)
                                TestMail.found("a.txt", "word ".repeat(5_000).getBytes(StandardCharsets.UTF_8))
                                        .getFirst())
                        .fault())
                .isEqualTo(Fault.TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n ", "%PDF-1.7\nx", "<!DOCTYPE html><p>x", "{\\rtf1 x", "a\u0000b", "\u0001\u0002"})
    void whatIsNoTextIsRefused(String bytes) {
        assertThatExceptionOfType(RefusedFile.class)
                .isThrownBy(() -> TestMail.found("a.txt", bytes.getBytes(StandardCharsets.UTF_8)))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(RefusedFile.Reason.UNKNOWN_FORMAT));
    }

    @Test
    void aBookIsRefused() {
        assertThatExceptionOfType(RefusedFile.class)
                .isThrownBy(
                        () -> TestMail.found("a.txt", "word ".repeat(300_000).getBytes(StandardCharsets.UTF_8)))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(RefusedFile.Reason.TOO_LARGE));
    }

    private static byte[] page(String name) throws IOException {
        try (InputStream in = TextFileReaderTest.class.getResourceAsStream("/web-copy/" + name)) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }
}
