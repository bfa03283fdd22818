package gatehouse.followup;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.team.Visitor;
import gatehouse.web.TestClock;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Follow-ups, over HTTP: the list, done, putting off, the calendar and its feed. */
@MicronautTest(transactional = false)
class FollowUpPageTest {
    @Inject
    EmbeddedServer server;

    @Inject
    TestClock clock;

    private Visitor visitor;

    @BeforeEach
    void signIn() {
        visitor = Visitor.signedIn(server);
    }

    @AfterEach
    void putClockBack() {
        clock.putBack();
    }

    @Test
    void aMessageIsComeBackToOnTheDayThatWasChosen() {
        Document verdict = visitor.get(check("Ada Moss")).page();
        assertThat(verdict.select("form.later button[name=to]")).hasSize(3);

        visitor.post(verdict.select("form.later").attr("action"), Map.of("to", "week"));
        assertThat(visitor.status()).isEqualTo(303);
        assertThat(visitor.follow().page().select("#due")).isEmpty();
        assertThat(visitor.page().select("#later + ul bdi").text()).isEqualTo("Ada Moss");

        clock.moveOn(Duration.ofDays(10));
        assertThat(again().select("#due + ul bdi").text()).isEqualTo("Ada Moss");
        assertThat(visitor.page().select("#later")).isEmpty();
    }

    @Test
    void theSameMessageIsRememberedOnceAndTheLastDayCounts() {
        String outreach = outreach("Ada Moss");
        String soon = today().plusDays(3).toString();
        remind(outreach, today().plusDays(30).toString(), "Later");
        remind(outreach, soon, "Ask about the date");

        Document page = visitor.get("/follow-ups").page();
        assertThat(page.select(".rows li")).hasSize(1);
        assertThat(page.select("time").attr("datetime")).isEqualTo(soon);
        assertThat(page.select(".rows").text()).contains("Ask about the date");
    }

    @Test
    void doneIsTakenBackAndPuttingOffLandsOnAWorkingDay() {
        remind(outreach("Ada Moss"), today().toString(), "Note");
        String base = action("completion").replace("/completion", "");

        visitor.post(base, Map.of("to", "tomorrow"));
        LocalDate day = LocalDate.parse(visitor.follow().page().select("time").attr("datetime"));
        assertThat(visitor.page().select(".rows").text()).contains("Note");
        assertThat(day).isEqualTo(WorkingDay.TOMORROW.after(today()));

        visitor.post(base + "/completion", Map.of());
        assertThat(visitor.follow().page().select("#later, #due")).isEmpty();
        assertThat(visitor.page().select("#done + ul bdi").text()).isEqualTo("Ada Moss");
        visitor.post(base + "/reopening", Map.of());
        assertThat(visitor.follow().page().select("#later + ul li")).hasSize(1);

        visitor.post(base, Map.of("to", "never"));
        assertThat(visitor.status()).isEqualTo(422);
    }

    @Test
    void aDayThatCannotBeIsSaidAndWhatWasTypedIsKept() {
        String outreach = outreach("Ada Moss");
        for (String day : new String[] {"", "soon", "2026-02-30", "2001-01-01", "2999-01-01"}) {
            remind(outreach, day, "Ask");
            assertThat(visitor.status()).as(day).isEqualTo(422);
            assertThat(visitor.page().select("#error-summary a").attr("href")).isEqualTo("#on");
            assertThat(visitor.page().select("#note").val()).isEqualTo("Ask");
        }
        assertThat(visitor.get("/follow-ups").page().select(".rows")).isEmpty();
    }

    @Test
    void whatBelongsToAnotherTeamDoesNotExist() {
        String outreach = outreach("Ada Moss");
        remind(outreach, today().toString(), "");
        String base = action("completion").replace("/completion", "");
        Visitor other = Visitor.signedIn(server);

        assertThat(other.get("/follow-ups").page().select(".rows")).isEmpty();
        for (String part : new String[] {"", "/completion", "/reopening"}) {
            assertThat(other.post(base + part, Map.of("to", "week")).status()).isEqualTo(404);
        }
        assertThat(other.get("/follow-ups/" + outreach).status()).isEqualTo(404);
    }

    @Test
    void theDayIsThatOfTheMembersTimeZone() {
        visitor.get("/follow-ups/calendar").post("/follow-ups/calendar/zone", Map.of("zone", "Mars/Olympus"));
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().select("#zone").val()).isEqualTo("Mars/Olympus");

        for (String zone : new String[] {"Pacific/Kiritimati", "Pacific/Pago_Pago"}) {
            visitor.post("/follow-ups/calendar/zone", Map.of("zone", zone));
            assertThat(visitor.status()).isEqualTo(303);
            LocalDate there = LocalDate.ofInstant(clock.instant(), ZoneId.of(zone));
            remind(outreach("From " + zone), there.toString(), "");
            assertThat(visitor.follow().page().select("#due + ul").text()).contains("From " + zone);
            remind(outreach("Past " + zone), there.minusDays(1).toString(), "");
            assertThat(visitor.status()).isEqualTo(422);
        }
    }

    @Test
    void theFeedHasWhatIsOpenUntilItIsRevoked() {
        remind(outreach("Ada Moss"), today().toString(), "Private note");
        visitor.get("/follow-ups/calendar").post("/follow-ups/calendar/feed", Map.of());
        String link = visitor.follow().page().select("#feed").val();
        assertThat(link).endsWith("/follow-ups.ics").startsWith("http");
        assertThat(visitor.get("/follow-ups/calendar").page().select("#feed")).isEmpty();
        String path = URI.create(link).getPath();

        Visitor calendar = Visitor.stranger(server).get(path);
        assertThat(calendar.status()).isEqualTo(200);
        assertThat(calendar.header("Content-Type")).startsWith("text/calendar");
        assertThat(calendar.body()).contains("Follow up: Ada Moss").doesNotContain("Private note", "platform");
        assertThat(visitor.get("/follow-ups/calendar.ics").body()).isEqualTo(calendar.body());

        visitor.get("/follow-ups").post(action("completion"), Map.of());
        assertThat(calendar.get(path).body()).contains("BEGIN:VCALENDAR").doesNotContain("Ada Moss");

        visitor.get("/follow-ups/calendar").post("/follow-ups/calendar/feed", Map.of());
        String second =
                URI.create(visitor.follow().page().select("#feed").val()).getPath();
        assertThat(calendar.get(path).status()).isEqualTo(404);
        assertThat(calendar.get(second).status()).isEqualTo(200);
        visitor.post("/follow-ups/calendar/feed/revocation", Map.of());
        assertThat(calendar.get(second).status()).isEqualTo(404);
        assertThat(calendar.get("/calendar/1/guess/follow-ups.ics").status()).isEqualTo(404);
    }

    private Document again() {
        // The session may be over by now: ten days are long.
        return visitor.get("/follow-ups").page();
    }

    private void remind(String outreach, String on, String note) {
        visitor.get("/").post("/follow-ups/" + outreach, Map.of("on", on, "note", note));
    }

    private String action(String part) {
        return visitor.get("/follow-ups")
                .page()
                .select("form[action$=/" + part + "]")
                .attr("action");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("UTC"));
    }

    private String outreach(String sender) {
        return check(sender).replace("/inbox/", "");
    }

    private String check(String sender) {
        visitor.get("/").post("/inbox", Map.of("text", "Our platform saves you time.", "form", "test", "name", sender));
        return Objects.requireNonNull(visitor.location());
    }
}
