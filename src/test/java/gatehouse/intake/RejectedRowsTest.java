package gatehouse.intake;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.team.TestTeam;
import gatehouse.team.Visitor;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rows of an upload that could not be read: shown, mended, tried again. */
@MicronautTest(transactional = false)
class RejectedRowsTest {
    private final TestTeam team;
    private final Visitor visitor;

    RejectedRowsTest(TestTeam team) {
        this.team = team;
        this.visitor = team.browserOf(team.owner());
    }

    @Test
    void aRowThatCannotBeReadIsShownAndCanBeMended() {
        String csv = """
            "CONVERSATION ID","CONVERSATION TITLE","FROM","SENDER PROFILE URL","TO","RECIPIENT PROFILE URLS","DATE","SUBJECT","CONTENT","FOLDER"
            "2-a","","Ada Moss","https://www.linkedin.com/in/ada-moss-x1","Olu Owner","https://www.linkedin.com/in/olu-owner-x2","2026-08-06 09:02:11 UTC","","Hello Olu, are you open to a new role?","INBOX"
            "2-b","","Bo Lark","https://www.linkedin.com/in/bo-lark-x3","Olu Owner","https://www.linkedin.com/in/olu-owner-x2","the day before","","Is <b>this</b> read?","INBOX"
            """;
        String page = Imports.taken(visitor, "messages.csv", csv.getBytes(StandardCharsets.UTF_8));
        assertThat(Imports.count(visitor, "Could not be read")).isEqualTo(1);
        Imports.assertThatNothingIsLost(visitor);

        visitor.get(page + "/rejects");
        assertThat(visitor.page().select(".rejects pre").text()).contains("Is <b>this</b> read?");
        assertThat(visitor.page().select(".rejects strong").text()).contains("date");
        String file = visitor.page().select("main ul a").attr("href");
        String mended = visitor.get(file).body().replace("the day before", "2026-08-07 10:00:00 UTC");
        assertThat(visitor.header("Content-Disposition")).startsWith("attachment");

        Imports.taken(visitor, "messages.csv", mended.getBytes(StandardCharsets.UTF_8));
        assertThat(Imports.count(visitor, "New")).isEqualTo(1);
        assertThat(Imports.rows("select text from outreach where team_id = " + team.id()))
                .containsExactlyInAnyOrder("Hello Olu, are you open to a new role?", "Is this read?");

        visitor.get(page).post(page + "/rejects", Map.of());
        assertThat(visitor.location()).matches("/intake/\\d+").isNotEqualTo(page);
        Imports.await(visitor, visitor.location());
        assertThat(visitor.page().select("main").text()).contains("Not readable: 1.");
    }

    @Test
    void aRowThatIsTooLongToBeKeptWholeIsOnlyShown() {
        String csv = "CONVERSATION ID,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER\n"
                + brokenRow("2-z", "Are you open to a new role?").replace("the day before", "2026-08-06 09:02:11 UTC")
                + brokenRow("2-a", "a".repeat(29_000))
                + brokenRow("2-b", "b".repeat(40_000));
        String page = Imports.taken(visitor, "messages.csv", csv.getBytes(StandardCharsets.UTF_8));
        assertThat(Imports.count(visitor, "Could not be read")).isEqualTo(2);

        visitor.get(page + "/rejects");
        assertThat(visitor.page().select(".rejects li")).hasSize(2);
        assertThat(visitor.page().select(".notice").text()).startsWith("Not in the downloads, and not tried again: 1.");
        assertThat(visitor.page().select("main").text()).contains("text editor", "strangers");
        assertThat(visitor.page().select("main ul a")).hasSize(1);
        String file = visitor.page().select("main ul a").attr("href");
        assertThat(visitor.get(file).body().lines())
                .containsExactlyElementsOf(csv.lines()
                        .filter(line -> !line.startsWith("2-z") && !line.startsWith("2-b"))
                        .toList());

        visitor.get(page).post(page + "/rejects", Map.of());
        Imports.await(visitor, visitor.location());
        assertThat(visitor.page().select("main").text()).contains("Not readable: 1.");
    }

    @Test
    void rowsThatAreNotTriedAgainBecauseTooManyUploadsAreOpenAreCounted() {
        String csv = "CONVERSATION ID,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER\n"
                + brokenRow("2-z", "Are you open to a new role?").replace("the day before", "2026-08-06 09:02:11 UTC")
                + brokenRow("2-a", "Hi");
        String page = Imports.taken(visitor, "messages.csv", csv.getBytes(StandardCharsets.UTF_8));
        for (int at = 0; at < 10; at++) {
            visitor.upload("/intake", "note-" + at + ".txt", ("Hello " + at).getBytes(StandardCharsets.UTF_8));
        }

        visitor.get(page).post(page + "/rejects", Map.of());

        assertThat(visitor.location()).isEqualTo("/intake?left=1");
        assertThat(visitor.follow().page().select(".notice--warn").text()).startsWith("Left out: 1.");
    }

    @Test
    void ofAMailThatCannotBeReadThePageSaysHowItsTextComesIn() throws IOException {
        String mark = "From a@example.com Thu Aug 06 09:02:40 2026\n";
        String whole = Files.readString(Path.of("src/test/resources/linkedin-email/03-inmail.eml"));
        String broken = "Subject: x\n" + "X-Header: y\n".repeat(3_000) + "\nbody\n\n";
        byte[] box = (mark + broken + mark + whole).getBytes(StandardCharsets.UTF_8);
        String page = Imports.taken(visitor, "mail.mbox", box);
        assertThat(Imports.count(visitor, "New")).isEqualTo(1);

        visitor.get(page + "/rejects");

        assertThat(visitor.page().select(".notice").text()).startsWith("Not in the downloads, and not tried again: 1.");
        assertThat(visitor.page().select(".notice a").attr("href")).isEqualTo("/");
        assertThat(visitor.page().select("main").text()).doesNotContain("download these rows");
        assertThat(visitor.page().select("main form")).isEmpty();
    }

    @Test
    void atASharedScreenWhatCouldNotBeReadIsCountedAndNotShown() {
        String csv = "CONVERSATION ID,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER\n"
                + brokenRow("2-z", "Are you open to a new role?").replace("the day before", "2026-08-06 09:02:11 UTC")
                + brokenRow("2-a", "Our own affair");
        Visitor screen = team.atSharedScreen("Temp Tia");
        String page = Imports.uploaded(screen, "messages.csv", csv.getBytes(StandardCharsets.UTF_8));
        screen.post(page + "/start", Map.of("own", "yes", "take", "message", "visible", "team"));
        Imports.await(screen, page);
        assertThat(Imports.count(screen, "Could not be read")).isEqualTo(1);
        assertThat(screen.page().select("main").text()).contains("is not shown at a shared screen");
        assertThat(screen.page().select("a[href$=rejects]")).isEmpty();

        for (String place : List.of("/rejects", "/rejects/0")) {
            assertThat(screen.get(page + place).status()).isEqualTo(403);
            assertThat(screen.body()).doesNotContain("Our own affair");
        }
        assertThat(screen.post(page + "/rejects", Map.of()).status()).isEqualTo(403);
    }

    private static String brokenRow(String conversation, String text) {
        return conversation + ",Bo Lark,https://www.linkedin.com/in/bo-lark-x3,Olu Owner,the day before,," + text
                + ",INBOX\n";
    }
}
