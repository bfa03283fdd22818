package gatehouse.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.team.TestTeam;
import gatehouse.team.Visitor;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** LinkedIn's export has the note of an accepted invitation twice: among the invitations and among the messages. */
@MicronautTest(transactional = false)
class AcceptedNoteTest {
    private static final String INVITATIONS = String.join(
            "\n",
            "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl",
            "Tobias Ashgrove,Olu Owner,\"8/5/26, 11:29 AM\",Hi Olu  I saw your talk on panel"
                    + " data.,INCOMING,https://www.linkedin.com/in/tobias-fx02,https://www.linkedin.com/in/olu-fx01",
            "Ada Moss,Olu Owner,\"8/4/26, 9:00 AM\",\"Shall we connect? We do data,"
                    + " too.\",INCOMING,https://www.linkedin.com/in,https://www.linkedin.com/in",
            "Bo Lind,Olu Owner,\"8/3/26, 9:00"
                    + " AM\",,INCOMING,https://www.linkedin.com/in/bo-fx04,https://www.linkedin.com/in/olu-fx01",
            "");
    private static final String MESSAGES = String.join(
            "\n",
            "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE"
                    + " URLS,DATE,SUBJECT,CONTENT,FOLDER",
            "2-a,,Tobias Ashgrove,https://www.linkedin.com/in/tobias-fx02,Olu"
                    + " Owner,https://www.linkedin.com/in/olu-fx01,2026-08-05 19:10:00 UTC,,Hi Olu  I saw your talk on"
                    + " panel data.,INBOX",
            "2-a,,Tobias Ashgrove,https://www.linkedin.com/in/tobias-fx02,Olu"
                    + " Owner,https://www.linkedin.com/in/olu-fx01,2026-08-05 18:30:00 UTC,,\"Hi Olu",
            "",
            "I saw your talk on panel data.\",INBOX",
            "2-b,,Ada Moss,https://www.linkedin.com/in/ada-fx03,Olu"
                    + " Owner,https://www.linkedin.com/in/olu-fx01,2026-08-04 16:05:00 UTC,,\"Shall we connect? We do"
                    + " data, too.\",INBOX",
            "2-c,,Bo Lind,https://www.linkedin.com/in/bo-fx04,Olu"
                    + " Owner,https://www.linkedin.com/in/olu-fx01,2026-08-03 16:05:00 UTC,,Thank you for"
                    + " connecting.,INBOX",
            "2-d,,Tobias Ashgrove,https://www.linkedin.com/in/tobias-fx99,Olu"
                    + " Owner,https://www.linkedin.com/in/olu-fx01,2026-08-05 18:40:00 UTC,,Hi Olu I saw your talk on"
                    + " panel data.,INBOX",
            "2-e,,Ada Moss,https://www.linkedin.com/in/ada-fx03,Olu"
                    + " Owner,https://www.linkedin.com/in/olu-fx01,2026-08-02 16:05:00 UTC,,\"Shall we connect? We do"
                    + " data, too.\",INBOX",
            "2-f,,Cy Dorn,https://www.linkedin.com/in/cy-fx05,Olu"
                    + " Owner,https://www.linkedin.com/in/olu-fx01,2026-08-04 16:05:00 UTC,,\"Shall we connect? We do"
                    + " data, too.\",INBOX",
            "");
    private static final byte[] BOTH = zip(Map.of("Invitations.csv", INVITATIONS, "messages.csv", MESSAGES));

    private final TestTeam team;
    private final Visitor visitor;

    AcceptedNoteTest(TestTeam team) {
        this.team = team;
        this.visitor = team.browserOf(team.owner());
    }

    @Test
    void aNoteInBothTablesIsOneInvitation() {
        Imports.taken(visitor, "Basic.zip", BOTH);

        assertOnce();
        assertThat(Imports.count(visitor, "Read")).isEqualTo(10);
        assertThat(Imports.rows("select concat(sender_name, ' ', time(received_at)) from outreach where team_id = "
                        + team.id() + " and kind = 'invitation' order by received_at"))
                .containsExactly("Bo Lind 16:00:00.000", "Ada Moss 16:00:00.000", "Tobias Ashgrove 18:29:00.000");

        Imports.taken(visitor, "Again.zip", BOTH);
        assertThat(Imports.count(visitor, "New")).isZero();
        assertThat(Imports.count(visitor, "You had it already")).isEqualTo(10);
    }

    @Test
    void aMessageBringsTheNoteWhenInvitationsAreLeftOut() {
        String page = Imports.uploaded(visitor, "Basic.zip", BOTH);
        visitor.post(page + "/start", Map.of("own", "yes", "take", "message"));
        Imports.await(visitor, page);
        assertThat(Imports.count(visitor, "New")).isEqualTo(7);

        Imports.taken(visitor, "Basic.zip", BOTH);

        Imports.assertThatNothingIsLost(visitor);
        assertThat(Imports.count(visitor, "New")).isEqualTo(1);
        assertThat(outreaches()).isEqualTo(8);
    }

    @Test
    void theNoteComesBackWithWhatWasUndone() {
        String page = Imports.taken(visitor, "Basic.zip", BOTH);
        visitor.post(page + "/undoing", Map.of());
        Imports.await(visitor, page);
        assertThat(outreaches()).isZero();

        Imports.taken(visitor, "Basic.zip", BOTH);

        assertOnce();
    }

    private void assertOnce() {
        Imports.assertThatNothingIsLost(visitor);
        assertThat(outreaches()).isEqualTo(8);
        assertThat(Imports.rows("select sender_name from outreach where team_id = " + team.id()
                        + " and kind <> 'invitation' order by sender_name, received_at"))
                .isEqualTo(List.of("Ada Moss", "Bo Lind", "Cy Dorn", "Tobias Ashgrove", "Tobias Ashgrove"));
        assertThat(Imports.number("select count(*) from verdict where team_id = " + team.id()))
                .isEqualTo(8);
    }

    private long outreaches() {
        return Imports.number("select count(*) from outreach where deleted_at is null and team_id = " + team.id());
    }

    private static byte[] zip(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8)) {
            for (Map.Entry<String, String> file :
                    new TreeMap<>(files).descendingMap().entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
