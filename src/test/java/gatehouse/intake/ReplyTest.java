package gatehouse.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.team.TestTeam;
import gatehouse.team.Visitor;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A mailbox holds more answers than approaches: one in a conversation in which its owner had written is read as such. */
@MicronautTest(transactional = false)
class ReplyTest {
    private static final String HEADER =
            "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE"
                    + " URLS,DATE,SUBJECT,CONTENT,FOLDER\n";
    private static final String BO =
            "Bo Lind,https://www.linkedin.com/in/bo-fx04,Olu" + " Owner,https://www.linkedin.com/in/olu-fx01,";
    private static final String OLU =
            "Olu Owner,https://www.linkedin.com/in/olu-fx01,Bo" + " Lind,https://www.linkedin.com/in/bo-fx04,";

    private final TestTeam team;
    private final Visitor visitor;

    ReplyTest(TestTeam team) {
        this.team = team;
        this.visitor = team.browserOf(team.owner());
    }

    @Test
    void anAnswerIsReadAsOne() {
        String mailbox = HEADER
                + "2-a,," + BO + "2026-08-05 18:40:00 UTC,,Ok,INBOX\n"
                + "2-a,," + OLU + "2026-08-05 18:30:00 UTC,,Shall we say half past four?,INBOX\n"
                + "2-b,," + BO + "2026-08-04 18:30:00 UTC,,Ok,INBOX\n";

        Imports.taken(visitor, "messages.csv", mailbox.getBytes(UTF_8));

        assertThat(readAt("18:40")).startsWith("keep_in_touch").isGreaterThan(readAt("18:30"));

        String page = "/inbox/"
                + Imports.number("select id from outreach where answered_before = 1 and team_id = " + team.id());
        String before = readAt("18:40");
        visitor.get(page);
        visitor.post(page + "/sender", Map.of("relationship", "unknown", "headline", "Surveyor"));
        assertThat(readAt("18:40")).isEqualTo(before);
    }

    /** The intent and how likely it is. */
    private String readAt(String time) {
        return Imports.rows("select concat(intent, ' ', round(intent_p, 4)) from verdict join outreach on outreach.id ="
                        + " outreach_id and outreach.team_id = verdict.team_id where verdict.team_id ="
                        + " " + team.id()
                        + " and outreach.received_at like '%" + time + "%'")
                .getFirst();
    }
}
