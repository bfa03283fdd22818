package gatehouse.archive;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.outreach.OutreachKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Whole mailboxes in one file. */
class MboxTest {
    private static final String MARK = "From 1234@xxx Thu Aug 06 09:02:40 +0000 2026\n";

    @Test
    void everyMailIsReadAndNothingIsLost() throws IOException, RefusedFile {
        byte[] box = box(
                TestMail.inMail("From here on:\n\nFrom the start it was fine.\n>From quoted\n\nFrom me")
                        .toString(),
                "From: nobody",
                TestMail.invitation("Hello").toString(),
                TestMail.from("Ben <ben@example.net>").text("Lunch?").toString(),
                TestMail.from("LinkedIn <info@example.net>")
                        .text("Your password!")
                        .toString());

        List<Found> found = TestMail.found("all.mbox", box);

        assertThat(found)
                .extracting(each -> each.getClass().getSimpleName())
                .containsExactly("Arrived", "Arrived", "Skipped", "Skipped", "Arrived");
        assertThat(((Found.Arrived) found.get(1)).outreach().text())
                .isEqualTo("From here on:\n\nFrom the start it was fine.\n>From quoted\n\nFrom me");
        Contents contents = Uploads.open(Uploads.file("all.mbox", box)).contents();
        assertThat(contents.arrived())
                .isEqualTo(Map.of(OutreachKind.INVITATION, 1L, OutreachKind.INMAIL, 1L, OutreachKind.MESSAGE, 1L));
        assertThat(contents.skipped()).isEqualTo(Map.of(Skip.OTHER_MAIL, 2L));
        assertThat(contents.owner()).isEqualTo("Nora Quillfeather");
    }

    @Test
    void theLineOfEachMailIsTold() throws IOException, RefusedFile {
        byte[] box = box("From: a@example.com\n\none", "From: b@example.com\n\ntwo\nthree");

        assertThat(TestMail.found("x", box))
                .extracting(Found::place)
                .containsExactly(new Place("x", 2), new Place("x", 7));
    }

    @Test
    void oneBrokenMailDoesNotStopTheOthers() throws IOException, RefusedFile {
        String broken = "Subject: x\n" + "X-Header: y\n".repeat(3_000) + "\nbody";

        List<Found> found =
                TestMail.found("x.mbox", box(broken, TestMail.inMail("Hello").toString()));

        assertThat(found).hasSize(2);
        assertThat(((Found.Rejected) found.get(0)).fault()).isEqualTo(Fault.MAIL);
        assertThat(((Found.Rejected) found.get(0)).raw())
                .startsWith("Subject: x")
                .hasSize(8_000);
        assertThat(found.get(1)).isInstanceOf(Found.Arrived.class);
    }

    @Test
    void windowsLineEndsMakeNoDifference() throws IOException, RefusedFile {
        String box = new String(
                box(TestMail.inMail("a\nb").toString(), TestMail.invitation("c").toString()), StandardCharsets.UTF_8);

        List<Found> found = TestMail.found("x", box.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));

        assertThat(found).hasSize(2).allMatch(Found.Arrived.class::isInstance);
        assertThat(((Found.Arrived) found.get(1)).outreach().text()).isEqualTo("a\nb");
    }

    @Property(tries = 300)
    void whatWasWrittenIsReadBack(@ForAll("bodies") List<String> bodies) throws IOException, RefusedFile {
        String[] mails = bodies.stream()
                .map(body -> TestMail.inMail("begin\n" + body + "\nend").toString())
                .toArray(String[]::new);

        List<String> read = TestMail.found("x", box(mails)).stream()
                .map(found -> ((Found.Arrived) found).outreach().text())
                .toList();

        assertThat(read)
                .isEqualTo(
                        bodies.stream().map(body -> "begin\n" + body + "\nend").toList());
    }

    @Provide
    Arbitrary<List<String>> bodies() {
        Arbitrary<String> lines = Arbitraries.of(
                        "", "From me", ">From me", ">>From me", "> From", "From", "x".repeat(70_000), "ä")
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(some -> String.join("\n", some))
                .filter(text -> text.length() < 20_000);
        return lines.list().ofMinSize(1).ofMaxSize(4);
    }

    /** As mboxrd has it: one more {@code >} before every line that looks like the beginning of a mail. */
    private static byte[] box(String... mails) {
        StringBuilder box = new StringBuilder();
        for (String mail : mails) {
            box.append(MARK).append(mail.replaceAll("(?m)^(>*From )", ">$1")).append("\n\n");
        }
        return box.toString().getBytes(StandardCharsets.UTF_8);
    }
}
