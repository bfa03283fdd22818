package gatehouse.archive;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.Sender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is taken out of LinkedIn's mails, and what is left in them. */
class NotificationTest {

    @Test
    void aLineOfHyphensInTheMessageIsNotItsEnd() throws IOException, RefusedFile {
        String words = "Hello\n\n----------------------------------------\n\nThis email was intended for me.";

        assertThat(TestMail.inMail(words).arrived().outreach().text()).isEqualTo(words);
    }

    @Test
    void aMessageOnlyInThePageIsReadFromThere() throws IOException, RefusedFile {
        Found.Arrived arrived = TestMail.from("Ada Moss <inmail-hit-reply@linkedin.com>")
                .html("<div style='display:none'>Hello, a pre…</div><a"
                        + " href='https://www.linkedin.com/comm/in/ada?midToken=1'>Ada Moss</a><p>Paints"
                        + " houses</p><table><tr><td class='message-contents'>"
                        + " Hello, <br> \n"
                        + " <br> a pretty\n"
                        + " house &amp; garden </td></tr></table><p>This email was intended for Nora</p>")
                .proved()
                .arrived();

        assertThat(arrived.outreach().text()).isEqualTo("Hello,\n\na pretty house & garden");
        assertThat(arrived.outreach().sender().headline()).isEqualTo("Paints houses");
        assertThat(arrived.outreach().sender().profileUrl()).isEqualTo("https://www.linkedin.com/in/ada");
    }

    @Test
    void aPlainInvitationTellsNameHeadlineAndNote() throws IOException, RefusedFile {
        Found.Arrived arrived =
                TestMail.invitation("Hello Nora,\n\nmay I?\nAda Moss").arrived();

        assertThat(arrived.outreach().kind()).isEqualTo(OutreachKind.INVITATION);
        assertThat(arrived.outreach().text()).isEqualTo("Hello Nora,\n\nmay I?\nAda Moss");
        assertThat(arrived.outreach().sender().name()).isEqualTo("Ada Moss");
        assertThat(arrived.outreach().sender().headline()).isEqualTo("Paints houses");
        assertThat(arrived.receivedAt()).isEqualTo(Instant.parse("2026-08-06T07:02:40Z"));
    }

    @Test
    void anInvitationMayComeWithoutANote() throws IOException, RefusedFile {
        assertThat(TestMail.invitation("").arrived().outreach().text()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        invitations             | Nora, Ada Moss's invitation is waiting for your response | NO_MESSAGE
        messages-noreply        | Nora, add Ada Moss - Painter                             | NO_MESSAGE
        jobs-noreply            | 30 new jobs                                              | NO_MESSAGE
        ada.moss                | Lunch?                                                   | NO_MESSAGE
        """)
    void whatHoldsNoMessageIsLeftOut(String local, String subject, Skip reason) throws IOException, RefusedFile {
        TestMail mail = TestMail.invitation("Hello").with("From", "Ada <" + local + "@linkedin.com>");

        assertThat(mail.with("Subject", subject).one()).isEqualTo(new Found.Skipped(new Place("mail.eml", 1), reason));
    }

    @Test
    void thatSomebodyAcceptedIsNoInvitation() throws IOException, RefusedFile {
        TestMail mail = TestMail.from("Ada Moss via LinkedIn <invitations@linkedin.com>")
                .with("Subject", "Nora, Ada accepted your invitation")
                .text("See who Ada knows: https://www.linkedin.com/comm/in/ada-moss\n" + TestMail.FOOTER);

        assertThat(mail.one()).isEqualTo(new Found.Skipped(new Place("mail.eml", 1), Skip.NO_MESSAGE));
    }

    @Test
    void whatWouldSignTheReceiverInIsTakenOffButOtherAddressesStay() throws IOException, RefusedFile {
        String words = "See https://www.linkedin.com/in/ada?midToken=AQ1&x=2 and https://shop.example.com/?id=7";

        assertThat(TestMail.inMail(words).arrived().outreach().text())
                .isEqualTo("See https://www.linkedin.com/in/ada and https://shop.example.com/?id=7");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
        Thu, 6 Aug 2026 09:02:40 +0530        | 2026-08-06T03:32:40Z
        6 Aug 2026 09:02 GMT                  | 2026-08-06T09:02:00Z
        Thu, 06 Aug 2026 09:02:40 -0000 (UTC) | 2026-08-06T09:02:40Z
        Thu, 6 Aug 2026 09:02:40 PDT          | 2026-08-06T16:02:40Z
        Wed, 31 Feb 2026 09:02:40 +0000       | none
        Thu, 6 Aug 1926 09:02:40 +0000        | none
        Thu, 6 Aug 2026 09:02:40 +9999        | none
        yesterday                             | none
        """)
    void aDateIsReadInItsZone(String date, Instant at) throws IOException, RefusedFile {
        assertThat(TestMail.inMail("Hello").with("Date", date).arrived().receivedAt())
                .isEqualTo(at);
    }

    @Test
    void aMailSentAlongIsReadWithoutBelievingItsResults() throws IOException, RefusedFile {
        String outer = TestMail.inMail("Hello from inside")
                .with("Authentication-Results", "mx.example.net; dmarc=fail header.from=linkedin.com")
                .sentAlong();

        Found.Arrived arrived = (Found.Arrived) TestMail.found("fwd.eml", outer.getBytes(StandardCharsets.UTF_8))
                .getFirst();
        assertThat(arrived.outreach().text()).isEqualTo("Hello from inside");
        assertThat(arrived.outreach().isSpoofed()).isFalse();
    }

    @Test
    void whoseProfileItIsIsTakenFromAProvedMailAlone() throws IOException, RefusedFile {
        assertThat(sender(withCard().proved().found()).profileUrl()).isEqualTo("https://www.linkedin.com/in/ada");
        assertThat(sender(withCard().proved().found()).wroteBefore()).isTrue();

        assertThat(List.of(
                        sender(withCard().found()),
                        sender(withCard()
                                .with("Authentication-Results", TestMail.PASS)
                                .found()),
                        sender(withCard()
                                .with("Received", "from x (x.example [192.0.2.9]) by mx.example.org")
                                .with("Authentication-Results", TestMail.PASS)
                                .found()),
                        sender(sentAlong(withCard().proved()))))
                .allSatisfy(sender -> {
                    assertThat(sender.name()).isEqualTo("Ada Moss");
                    assertThat(sender.headline()).isEqualTo("Paints houses");
                    assertThat(sender.profileUrl()).isNull();
                    assertThat(sender.wroteBefore()).isNull();
                });
    }

    @Test
    void whatTheSenderWroteBelowTheServersOwnLinesProvesNothing() throws IOException, RefusedFile {
        String forged = "Received: from x (x.example [192.0.2.9]) by mx.example.org\n"
                + withCard().proved();

        assertThat(sender(TestMail.found("mail.eml", forged.getBytes(StandardCharsets.UTF_8)))
                        .profileUrl())
                .isNull();
    }

    @Test
    void aServerMayHandAMailOnWithinItself() throws IOException, RefusedFile {
        String box = "Received: by 2001:db8::1 with SMTP id 5; Thu, 6 Aug 2026\n"
                + withCard().proved();

        assertThat(sender(TestMail.found("mail.eml", box.getBytes(StandardCharsets.UTF_8)))
                        .profileUrl())
                .isNotNull();
    }

    @Test
    void aMailSentAlongDoesNotTellWhoseBoxItIs() throws IOException, RefusedFile {
        byte[] outer = withCard().sentAlong().getBytes(StandardCharsets.UTF_8);
        byte[] own = withCard().toString().getBytes(StandardCharsets.UTF_8);

        assertThat(Uploads.open(Uploads.file("fwd.eml", outer)).contents().owner())
                .isNull();
        assertThat(Uploads.open(Uploads.file("own.eml", own)).contents().owner())
                .isEqualTo("Nora Quillfeather");
    }

    private static TestMail withCard() {
        return TestMail.from("Ada Moss <hit-reply@linkedin.com>")
                .html("<a href='https://www.linkedin.com/comm/in/ada?midToken=1'>Ada Moss</a><p>Paints houses</p>"
                        + "<div class='message-contents'>Hello</div><p>This email was intended for Nora</p>");
    }

    private static List<Found> sentAlong(TestMail mail) throws IOException, RefusedFile {
        return TestMail.found("fwd.eml", mail.sentAlong().getBytes(StandardCharsets.UTF_8));
    }

    private static Sender sender(List<Found> found) {
        return ((Found.Arrived) found.getFirst()).outreach().sender();
    }

    @Test
    void theSameMailHasTheSameKeyAndAnotherAnother() throws IOException, RefusedFile {
        String key = TestMail.inMail("Hello").arrived().key();

        assertThat(key).matches("[0-9a-f]{32}");
        assertThat(TestMail.inMail("Hello").arrived().key()).isEqualTo(key);
        assertThat(TestMail.inMail("Hello!").arrived().key()).isNotEqualTo(key);
        assertThat(TestMail.inMail("Hello")
                        .with("Message-ID", "<2@x.example>")
                        .arrived()
                        .key())
                .isNotEqualTo(key);
    }

    @Test
    void aMessageLongerThanAnyIsRejectedAlone() throws IOException, RefusedFile {
        assertThat(TestMail.inMail("long ".repeat(5_000)).one())
                .isEqualTo(new Found.Rejected(new Place("mail.eml", 1), Fault.TOO_LONG, "", ""));
    }
}
