package gatehouse.archive;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.ProfileMark;
import gatehouse.outreach.Sender;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is read from sample mails; the people in them are invented, their shape is real. */
class MailFixturesTest {
    private static final List<String> ALL = List.of(
            "01-message-just-messaged-you.eml",
            "02-message-replied.eml",
            "03-inmail.eml",
            "04-invitation-without-note-2016.eml",
            "05-invitation-with-note.eml",
            "06-spoof-lookalike-domain.eml");

    @Test
    void theNewsOfAMessageDoesNotTellItsWords() throws IOException, RefusedFile {
        assertThat(one("01-message-just-messaged-you.eml"))
                .isEqualTo(new Found.Skipped(new Place("01-message-just-messaged-you.eml", 1), Skip.NOTICE));
    }

    @Test
    void anAnswerInAnInMailConversation() throws IOException, RefusedFile {
        Found.Arrived arrived = arrived("02-message-replied.eml");

        assertThat(arrived.outreach().kind()).isEqualTo(OutreachKind.INMAIL);
        assertThat(arrived.outreach().subject()).isEqualTo("Confidential: research lead role - 100% remote");
        assertThat(arrived.outreach().text())
                .isEqualTo("Thanks for your reply, Nora!\n\nWould Tuesday at 10:00 CET work? The salary band is"
                        + " 70-80k.\n\nOdette");
        assertThat(arrived.receivedAt()).isEqualTo(Instant.parse("2026-05-22T08:15:09Z"));
        assertThat(arrived.answered()).isTrue();
        assertThat(arrived.outreach().sender().wroteBefore()).isTrue();
        assertThat(arrived.outreach().sender().name()).isEqualTo("Odette Samplewood");
        assertThat(arrived.outreach().sender().headline())
                .isEqualTo("Technical Recruiter at Mock Talent Partners Example");
        assertThat(arrived.outreach().sender().profileUrl())
                .isEqualTo("https://www.linkedin.com/in/odette-samplewood-fx09");
    }

    @Test
    void aFirstInMail() throws IOException, RefusedFile {
        Found.Arrived arrived = arrived("03-inmail.eml");
        Sender sender = arrived.outreach().sender();

        assertThat(arrived.outreach().kind()).isEqualTo(OutreachKind.INMAIL);
        assertThat(arrived.outreach().subject()).isEqualTo("Confidential: research lead role for Łódź - 100% remote");
        assertThat(arrived.outreach().text()).isEqualTo("""
            Hello Nora,

            I am running a confidential search.

             • 100 % remote
             • 4-day week
             • "R&D" budget <protected>

            🛠 Stack: panels, R

            Open to a short call? https://calendar.example.com/odette

            Best
            Odette

            📧 odette@mock-talent.example

            Odette Samplewood | Founder\
            """);
        assertThat(arrived.receivedAt()).isEqualTo(Instant.parse("2026-05-20T10:00:06Z"));
        assertThat(arrived.answered()).isFalse();
        assertThat(sender.name()).isEqualTo("Odette Samplewood");
        assertThat(sender.headline())
                .isEqualTo("Technical Recruiter at Mock Talent Partners Example | I help CIOs & IT leaders");
        assertThat(sender.profileUrl()).isEqualTo("https://www.linkedin.com/in/odette-samplewood-fx09");
        assertThat(sender.wroteBefore()).isNull();
        assertThat(sender.marks()).isEmpty();
    }

    @Test
    void anInvitationOf2016BringsOnlyTheFixedSentence() throws IOException, RefusedFile {
        Found.Arrived arrived = arrived("04-invitation-without-note-2016.eml");
        Sender sender = arrived.outreach().sender();

        assertThat(arrived.outreach().kind()).isEqualTo(OutreachKind.INVITATION);
        assertThat(arrived.outreach().subject()).isEmpty();
        assertThat(arrived.outreach().text()).isEqualTo("Hi Nora,\n\nI'd like to join your LinkedIn network.");
        assertThat(arrived.receivedAt()).isEqualTo(Instant.parse("2016-05-02T19:34:46Z"));
        assertThat(sender.name()).isEqualTo("Bram O'Testerly");
        assertThat(sender.headline()).isEqualTo("Sales Development");
        assertThat(sender.profileUrl()).isNull();
        assertThat(sender.marks()).isEmpty();
    }

    @Test
    void anInvitationWithANote() throws IOException, RefusedFile {
        Found.Arrived arrived = arrived("05-invitation-with-note.eml");
        Sender sender = arrived.outreach().sender();

        assertThat(arrived.outreach().kind()).isEqualTo(OutreachKind.INVITATION);
        assertThat(arrived.outreach().text())
                .isEqualTo("Cześć Nora, we met at the \"Panels & Coffee\" meetup. Happy to connect!");
        assertThat(arrived.receivedAt()).isEqualTo(Instant.parse("2026-08-06T06:59:30Z"));
        assertThat(sender.name()).isEqualTo("Żaneta Wzórska");
        assertThat(sender.headline()).isEqualTo("Kierowniczka projektu w Przykład Example S.A.");
        assertThat(sender.profileUrl()).isEqualTo("https://www.linkedin.com/in/żaneta-wzórska-fx04");
        assertThat(sender.marks()).isEmpty();
    }

    @Test
    void aLookAlikeIsMarkedAndTakenForNobodyElse() throws IOException, RefusedFile {
        Found.Arrived arrived = arrived("06-spoof-lookalike-domain.eml");
        Sender sender = arrived.outreach().sender();

        assertThat(sender.marks()).containsExactly(ProfileMark.SPOOFED_MAIL);
        assertThat(sender.name()).isEqualTo("messages-noreply@linkedln-mail.example");
        assertThat(sender.headline()).isNull();
        assertThat(sender.profileUrl()).isNull();
        assertThat(arrived.outreach().subject()).isEqualTo("Tobias just messaged you");
        assertThat(arrived.outreach().text())
                .startsWith("You have 1 new message")
                .contains("https://www.linkedin.com.session-check.example/comm/messaging/thread/2-ZjAwMDAwMDA=/\n")
                .endsWith("Your account will be restricted in 24 hours unless you confirm your password.")
                .doesNotContain("midToken");
        assertThat(arrived.receivedAt()).isEqualTo(Instant.parse("2026-08-06T10:11:10Z"));
    }

    @Test
    void nothingThatSignsTheReceiverInIsKept() throws IOException, RefusedFile {
        for (String name : ALL) {
            assertThat(found(name).toString()).doesNotContain("midToken", "midSig", "otpToken", "eid=", "sharedKey");
        }
    }

    @Test
    void theBoxIsNorasAndCountsAddUp() throws IOException, RefusedFile {
        Contents contents = open("03-inmail.eml").contents();

        assertThat(contents.owner()).isEqualTo("Nora Quillfeather");
        assertThat(contents.ownerUrl()).isEqualTo("https://www.linkedin.com/in/nora-quillfeather-fx01");
        assertThat(contents.rows()).isEqualTo(Map.of(Part.MESSAGES, 1L));
        assertThat(contents.arrived()).isEqualTo(Map.of(OutreachKind.INMAIL, 1L));
        assertThat(contents.from()).isEqualTo(contents.to()).isEqualTo(Instant.parse("2026-05-20T10:00:06Z"));
        assertThat(contents.files()).containsExactly("03-inmail.eml");
    }

    private static Found.Arrived arrived(String name) throws IOException, RefusedFile {
        return (Found.Arrived) one(name);
    }

    private static Found one(String name) throws IOException, RefusedFile {
        assertThat(found(name)).hasSize(1);
        return found(name).getFirst();
    }

    private static List<Found> found(String name) throws IOException, RefusedFile {
        return Uploads.readAll(open(name));
    }

    private static Archive open(String name) throws IOException, RefusedFile {
        return Uploads.open(
                Uploads.file(name, () -> MailFixturesTest.class.getResourceAsStream("/linkedin-email/" + name)));
    }
}
