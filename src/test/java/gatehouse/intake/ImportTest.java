package gatehouse.intake;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.team.CurrentMember;
import gatehouse.team.Role;
import gatehouse.team.TestTeam;
import gatehouse.team.Visitor;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A mailbox from the form to the inbox and back out, through HTTP alone. */
@MicronautTest(transactional = false)
class ImportTest {
    private static final byte[] EXPORT = Imports.export(1_300, 240, 60, 5);

    private final TestTeam team;
    private final Visitor visitor;

    ImportTest(TestTeam team) {
        this.team = team;
        this.visitor = team.browserOf(team.owner());
    }

    @Test
    void thePageSaysWhatIsInTheFileBeforeAnythingIsKept() {
        Imports.uploaded(visitor, "Basic.zip", EXPORT);

        assertThat(visitor.page().select("#take label").eachText())
                .anyMatch(label -> label.matches("Messages \\(\\d[\\d,]*\\)"))
                .anyMatch(label -> label.matches("Invitations \\(\\d+\\)"))
                .contains("Connections (60)");
        assertThat(visitor.page().select("#own .notice").text()).contains("Nora Quillfeather");
        assertThat(visitor.page().select("[name=visible][value=me]").hasAttr("checked"))
                .isTrue();
        assertThat(visitor.page().select("[name=consent]").hasAttr("checked")).isFalse();
        assertThat(outreaches()).isZero();
    }

    @Test
    void theBoxOfSomebodyElseIsNotTakenWithoutAWord() {
        String page = Imports.uploaded(visitor, "Basic.zip", EXPORT);

        visitor.post(page + "/start", Map.of("take", "message"));

        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().select("#error-summary a").attr("href")).isEqualTo("#own");
        assertThat(visitor.page().select("[name=take][value=message]").hasAttr("checked"))
                .isTrue();
        assertThat(visitor.page().select("[name=take][value=inmail]").hasAttr("checked"))
                .isFalse();
    }

    @Test
    void whoPicksNothingIsAskedAgain() {
        String page = Imports.uploaded(visitor, "Basic.zip", EXPORT);

        visitor.post(page + "/start", Map.of("own", "yes"));

        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().select("#error-summary a").attr("href")).isEqualTo("#take");
    }

    @Test
    void whatIsReadIsNewOrKnownOrLeftOutOrUnreadable() {
        Imports.taken(visitor, "Basic.zip", EXPORT);

        Imports.assertThatNothingIsLost(visitor);
        assertThat(Imports.count(visitor, "Read")).isEqualTo(1_600);
        assertThat(outreaches()).isPositive();
        assertThat(Imports.number("select count(*) from verdict where team_id = " + team.id()))
                .isEqualTo(outreaches());
        assertThat(Imports.number("select count(*) from connection where team_id = " + team.id()))
                .isEqualTo(60);
        assertThat(chunks()).isZero();
    }

    @Test
    void whatIsUploadedAtASharedScreenIsTheTeams() {
        Visitor screen = team.atSharedScreen("Temp Tia");
        String page = Imports.uploaded(screen, "Basic.zip", EXPORT);
        assertThat(screen.page().select("[name=visible]").eachAttr("value")).containsExactly("team");
        assertThat(screen.page().text())
                .contains("Everybody in your team sees it")
                .doesNotContain("Only me");
        Map<String, String> form = Map.of("own", "yes", "take", "invitation");

        screen.post(page + "/start", form);

        assertThat(screen.status()).isEqualTo(403);
        assertThat(screen.page().select("h1").text()).isEqualTo("At a shared screen nothing is one member’s alone");
        assertThat(outreaches()).isZero();

        Map<String, String> forTeam = new HashMap<>(form);
        forTeam.put("visible", screen.get(page).page().select("[name=visible]").val());
        screen.post(page + "/start", forTeam);
        Imports.await(screen, page);

        assertThat(outreaches()).isPositive();
        assertThat(screen.page().text()).contains("Your team sees what it brought");
        assertThat(screen.page().select("form[action$=sharing]")).isEmpty();
        assertThat(screen.post(page + "/sharing", Map.of("shared", "false")).status())
                .isEqualTo(403);
        for (Visitor somebody : List.of(screen, visitor)) {
            assertThat(somebody.get("/inbox").page().select(".rows li")).isNotEmpty();
        }
    }

    @Test
    void theSameFileAgainAddsNothing() {
        Imports.taken(visitor, "Basic.zip", EXPORT);
        long before = outreaches();

        Imports.taken(visitor, "Basic (1).zip", EXPORT);

        assertThat(Imports.count(visitor, "New")).isZero();
        Imports.assertThatNothingIsLost(visitor);
        assertThat(outreaches()).isEqualTo(before);
    }

    @Test
    void aTableThatWindowsSavedAgainIsReadAsThatAndThePageSaysSo() {
        String table = "From,To,Sent At,Message,Direction\r\nZoë Müller,Nora,8/5/2026 11:29,A café?,INCOMING\r\n";
        Imports.uploaded(visitor, "Invitations.csv", table.getBytes(Charset.forName("windows-1252")));
        assertThat(visitor.page().select("#western").text()).contains("saved again by another program");

        Imports.taken(visitor, "Invitations.csv", table.getBytes(Charset.forName("windows-1252")));
        assertThat(Imports.rows("select concat(sender_name, ': ', text) from outreach where team_id = " + team.id()))
                .containsExactly("Zoë Müller: A café?");
        Imports.uploaded(visitor, "Invitations.csv", table.getBytes(StandardCharsets.UTF_8));
        assertThat(visitor.page().select("#western")).isEmpty();
    }

    @Test
    void onlyWhatWasPickedIsTaken() {
        String page = Imports.uploaded(visitor, "Basic.zip", EXPORT);
        visitor.post(page + "/start", Map.of("own", "yes", "take", "invitation"));
        Imports.await(visitor, page);

        assertThat(Imports.rows("select distinct kind from outreach where team_id = " + team.id()))
                .containsExactly("invitation");
        assertThat(visitor.page().select(".counts .of").text()).contains("Not picked by you");
        Imports.assertThatNothingIsLost(visitor);
    }

    @Test
    void theInboxShowsWhatOneUploadBroughtAlone() {
        visitor.post("/inbox", Map.of("text", "Hello, are you open to a new role?"));
        Imports.taken(visitor, "Basic.zip", EXPORT);
        String inbox = visitor.page().select("main a.button").attr("href");

        visitor.get(inbox);
        assertThat(visitor.page().select(".rows li")).hasSize(50);
        assertThat(visitor.page().text()).contains("You see only what one upload brought.");
        assertThat(visitor.page().select("a[rel=next]").attr("href")).contains("upload=");
        assertThat(Imports.number("select count(*) from outreach where import_id is null and team_id = " + team.id()))
                .isEqualTo(1);
    }

    @Test
    void undoneIsOutOfTheInboxAndTheSameFileBringsItBack() {
        String page = Imports.taken(visitor, "Basic.zip", EXPORT);
        long brought = outreaches();

        visitor.post(page + "/undoing", Map.of());
        Imports.await(visitor, page);

        assertThat(outreaches()).isZero();
        assertThat(visitor.page().select(".lede").text()).isEqualTo("This upload was undone.");
        assertThat(visitor.get("/inbox").page().select(".rows li")).isEmpty();

        Imports.taken(visitor, "Basic.zip", EXPORT);
        assertThat(outreaches()).isEqualTo(brought);
    }

    @Test
    void aFileThatIsThrownAwayLeavesNothing() {
        String page = Imports.uploaded(visitor, "Basic.zip", EXPORT);
        assertThat(chunks()).isPositive();

        visitor.post(page + "/cancellation", Map.of());
        // The pieces go in one transaction, and what says that they are there in the next.
        while (Imports.number("select count(*) from mailbox_import where bytes_kept and team_id = " + team.id()) > 0) {
            Imports.pause();
        }

        assertThat(chunks()).isZero();
        assertThat(visitor.get(page).page().select(".lede").text()).isEqualTo("This upload was stopped.");
        assertThat(outreaches()).isZero();
    }

    @Test
    void aTeammateSeesAnUploadOnlyWhenItIsShown() {
        CurrentMember other = team.add(Role.ADMIN);
        String page = Imports.taken(visitor, "Basic.zip", EXPORT);
        Visitor teammate = team.browserOf(other);
        assertThat(teammate.get(page).status()).isEqualTo(404);
        assertThat(teammate.get("/intake").page().select(".rows li")).isEmpty();

        visitor.get(page).post(page + "/sharing", Map.of("shared", "true"));
        assertThat(visitor.follow().page().text()).contains("Your team sees what it brought.");
        assertThat(teammate.get(page).status()).isEqualTo(200);
        assertThat(teammate.page().select("main form")).isEmpty();
        while (hidden() > 0) {
            Imports.pause();
        }

        teammate.post(page + "/undoing", Map.of());
        assertThat(visitor.get(page).page().select(".lede").text()).isEqualTo("This upload is done.");

        visitor.get(page).post(page + "/sharing", Map.of("shared", "false"));
        assertThat(teammate.get(page).status()).isEqualTo(404);
        while (hidden() < outreaches()) {
            Imports.pause();
        }
    }

    @Test
    void whoWasRemovedMeanwhileBringsNothingMore(TestUpload uploads) {
        CurrentMember gone = team.add(Role.MEMBER);
        String page = Imports.uploaded(team.browserOf(gone), "Basic.zip", EXPORT);
        long id = Long.parseLong(page.substring(page.lastIndexOf('/') + 1));
        team.remove(gone);
        uploads.start(gone.teamId(), id, List.of("message"));
        uploads.work(gone.teamId(), id);

        assertThat(outreaches()).isZero();
        assertThat(Imports.rows("select state from mailbox_import where team_id = " + team.id()))
                .containsExactly("failed");
    }

    private long outreaches() {
        return Imports.number("select count(*) from outreach where deleted_at is null and team_id = " + team.id());
    }

    private long hidden() {
        return Imports.number("select count(*) from outreach where is_private and team_id = " + team.id());
    }

    private long chunks() {
        return Imports.number("select count(*) from upload_chunk where team_id = " + team.id());
    }
}
