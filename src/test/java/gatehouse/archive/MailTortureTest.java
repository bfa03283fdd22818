package gatehouse.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails built to break whoever reads them. Each is read or rejected, and the mail after it is read as if nothing had been. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class MailTortureTest {
    private static final String HEAD =
            "From: Ada Moss <inmail-hit-reply@linkedin.com>\nSubject: A word\nMIME-Version: 1.0\n";
    private static final String WORDS = "A word\n\n      Ada Moss\n        Reply\n"
            + "        https://www.linkedin.com/messaging/thread/2-abc=/\n\n";

    @Test
    void tenThousandLevelsOfParts() throws IOException, RefusedFile {
        StringBuilder mail = new StringBuilder(HEAD);
        for (int level = 0; level < 10_000; level++) {
            mail.append("Content-Type: multipart/mixed; boundary=\"b")
                    .append(level)
                    .append("\"\n\n--b")
                    .append(level)
                    .append('\n');
        }
        isRejected(mail.append("Content-Type: text/plain\n\nHello").toString());
    }

    @Test
    void tenThousandMailsWithinEachOther() throws IOException, RefusedFile {
        isRejected(HEAD + "Content-Type: message/rfc822\n\nFrom: a@example.com\n".repeat(10_000) + "\nHello");
    }

    @Test
    void aMillionHeaders() throws IOException, RefusedFile {
        isRejected(HEAD + "X-Header: value\n".repeat(1_000_000) + "\nHello");
    }

    @Test
    void oneHeaderOfTenMegabytes() throws IOException, RefusedFile {
        isRejected(HEAD + "X-Header: " + "value ".repeat(1_700_000) + "\n\nHello");
    }

    @Test
    void aHeaderFoldedOverAMillionLines() throws IOException, RefusedFile {
        isRejected(HEAD + "X-Header: v\n" + " v\n".repeat(1_000_000) + "\nHello");
    }

    @Test
    void aMillionParts() throws IOException, RefusedFile {
        isRejected(HEAD + "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nx\n".repeat(1_000_000));
    }

    @Test
    void aLineOfFiftyMegabytesInAPart() throws IOException, RefusedFile {
        notStoppedBy(
                HEAD + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\n", 50_000_000);
    }

    @Test
    void aLineOfFiftyMegabytesInTheBody() throws IOException, RefusedFile {
        notStoppedBy(HEAD + "Content-Type: text/plain\n\n", 50_000_000);
    }

    @Test
    void aLineOfFiftyMegabytesInTheHeader() throws IOException, RefusedFile {
        notStoppedBy(HEAD + "X-Header: ", 50_000_000);
    }

    @Test
    void aHundredThousandSenders() throws IOException, RefusedFile {
        List<Found> found = read("From: " + "Ada <a@example.com>,\n ".repeat(3_000) + "b@example.com\n\nHello");

        assertThat(found).containsExactly(new Found.Skipped(new Place("x.eml", 1), Skip.OTHER_MAIL));
    }

    @Test
    void anAddressOfBracketsOnly() throws IOException, RefusedFile {
        assertThat(read("From: " + "(".repeat(50_000) + "\n\nHello")).hasSize(1);
        assertThat(read("From: " + "<".repeat(50_000) + "\n\nHello")).hasSize(1);
        assertThat(read("From: " + "\"\\".repeat(50_000) + "\n\nHello")).hasSize(1);
    }

    @Test
    void aPageOfAMillionOpenTags() throws IOException, RefusedFile {
        String page = "<div>".repeat(200_000) + "LinkedIn";

        assertThat(read(HEAD + "Content-Type: text/html\n\n" + page)).hasSize(1);
        assertThat(read(HEAD + "Content-Type: text/html\n\n" + "<a href='http://linkedin.x/" + "'>a".repeat(200_000)))
                .hasSize(1);
    }

    @Test
    void aBoxOfPagesWithTagsInTheWrongPlaces() throws IOException, RefusedFile {
        String mark = "From a@example.com Thu Aug 06 09:02:40 2026\n";
        String page = mark + HEAD + "Content-Type: text/html\n\nLinkedIn" + "<b></p>".repeat(249) + "\n\n";

        assertThat(read(List.of(new Repeated(page, 20_000_000)))).hasSizeGreaterThan(9_000);
        assertThat(read(mark + HEAD + "Content-Type: text/html\n\nLinkedIn" + "<table><tr><td>".repeat(17_000)))
                .hasSize(1);
    }

    @Test
    void resultsFullOfQuotesAndBrackets() throws IOException, RefusedFile {
        assertThat(read("Authentication-Results: mx; " + "\"\\".repeat(30_000) + "\n" + HEAD + "\nHello"))
                .hasSize(1);
        assertThat(read("Authentication-Results: mx; " + "(".repeat(15_000) + "\n" + HEAD + "\nHello"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n%%%%====A!B?",
                "Content-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n\n=ZZ=\n=9=3D=",
                "Content-Type: text/plain; charset=klingon\n\nHello",
                "Content-Type: text/plain; charset=\"\u0001\"\n\nHello",
                "Content-Type: text/plain; charset=UTF-16\n\n\u00ff",
                "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nno end",
                "Content-Type: multipart/mixed\n\n--b\n\nno boundary",
                "Content-Type: multipart/mixed; boundary=\n\n--\n--\n--",
                "Content-Type: ;;;===\nContent-Transfer-Encoding: uuencode-or-so\n\nHello",
                "Subject: =?UTF-8?B?####?= =?X-NONE?Q?=ZZ?=\n\nHello",
                "Date: 99 Foo 99999 99:99\n\nHello",
                ": no name\n no start\n\nHello",
                ""
            })
    void whatBreaksTheRulesIsReadAsFarAsItGoes(String rest) throws IOException, RefusedFile {
        assertThat(read(HEAD + rest)).hasSize(1);
    }

    @Test
    void aBoxOfNoise() throws IOException, RefusedFile {
        Random chance = new Random(6);
        byte[] noise = new byte[20_000_000];
        chance.nextBytes(noise);
        String mark = "From a@example.com Thu Aug 06 09:02:40 2026\n";

        List<Found> found = read(List.of(
                new ByteArrayInputStream(mark.getBytes(StandardCharsets.UTF_8)),
                new ByteArrayInputStream(noise),
                new ByteArrayInputStream(("\n\n" + mark + HEAD + "\n" + WORDS + "Hello\n" + TestMail.FOOTER)
                        .getBytes(StandardCharsets.UTF_8))));

        assertThat(found.getLast()).isInstanceOf(Found.Arrived.class);
    }

    @Test
    void aBoxOfMarksOnly() throws IOException, RefusedFile {
        String mark = "From a@example.com Thu Aug 06 09:02:40 2026\n\n";

        assertThat(read(mark.repeat(100_000))).hasSize(100_000).allMatch(Found.Skipped.class::isInstance);
    }

    private static void isRejected(String mail) throws IOException, RefusedFile {
        List<Found> found = read(mail);

        assertThat(found).hasSize(1);
        assertThat(((Found.Rejected) found.getFirst()).fault()).isEqualTo(Fault.MAIL);
    }

    private static void notStoppedBy(String begin, int length) throws IOException, RefusedFile {
        String mark = "From a@example.com Thu Aug 06 09:02:40 2026\n";
        List<InputStream> line = IntStream.range(0, length / 1_000_000)
                .<InputStream>mapToObj(some -> new ByteArrayInputStream(MEGABYTE))
                .toList();
        List<InputStream> box = new java.util.ArrayList<>();
        box.add(new ByteArrayInputStream((mark + begin).getBytes(StandardCharsets.UTF_8)));
        box.addAll(line);
        box.add(new ByteArrayInputStream(("\n\n" + mark + TestMail.inMail("Hello")).getBytes(StandardCharsets.UTF_8)));

        List<Found> found = read(box);

        assertThat(found).hasSize(2);
        assertThat(found.get(1)).isInstanceOf(Found.Arrived.class);
    }

    private static List<Found> read(String mail) throws IOException, RefusedFile {
        return TestMail.found("x.eml", mail.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Found> read(List<InputStream> pieces) throws IOException, RefusedFile {
        byte[] all = new SequenceInputStream(Collections.enumeration(pieces)).readAllBytes();
        return TestMail.found("x.mbox", all);
    }

    private static final byte[] MEGABYTE = "x".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
}
