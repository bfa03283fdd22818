package gatehouse.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.team.TestTeam;
import gatehouse.team.Visitor;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Looking for one stranger, and what becomes of what was found. */
@MicronautTest(transactional = false)
class StrangerTest {
    private static final String ADA = "https://www.linkedin.com/in/ada-moss/";

    private final long team;
    private final Visitor owner;
    private final Visitor elsewhere;

    StrangerTest(EmbeddedServer server) {
        TestTeam own = TestTeam.on(server);
        TestTeam other = TestTeam.on(server);
        team = own.id();
        owner = own.browserOf(own.owner());
        elsewhere = other.browserOf(other.owner());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.linkedin.com/in/ada-moss",
                "http://linkedin.com/in/ada-moss/?trk=x#about",
                "linkedin.com/in/Ada-Moss",
                "https://de.linkedin.com/in/ada-moss",
                " https://www.linkedin.com/in/ada%2Dmoss/ ",
            })
    void oneProfileIsFoundHoweverItsAddressIsWritten(String written) {
        handIn("Ada Moss", "Pilot at Finch Air", ADA, "Hello");
        handIn("Ada Moss", "Pilot at Finch Air", ADA + "2", "Hello, too");

        assertThat(find(Map.of("address", written)).select(".rows li")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ada Moss | '' | 3",
                "ada moss | '' | 3",
                "Ada Moss | finch air | 2",
                "Ada Moss | Heron | 0",
                "Ada | '' | 0",
                "Ada % | '' | 0",
            })
    void aNameIsFoundAndACompanyNarrowsItDown(String name, String company, int found) {
        handIn("Ada Moss", "Pilot at Finch Air", "", "One");
        handIn("Ada Moss", "Finch Air", ADA, "Two");
        handIn("Ada Moss", "", "", "Three");
        handIn("Bo Moss", "Finch Air", "", "Four");

        assertThat(find(Map.of("name", name, "company", company)).select(".rows li"))
                .hasSize(found);
    }

    @Test
    void somebodyOfTheSameNameWithAnotherProfileIsLeftAlone() {
        handIn("Ada Moss", "Pilot", ADA, "From the profile");
        handIn("Ada Moss", "Pilot", "", "From the same name");
        String namesake = handIn("Ada Moss", "Baker", "https://www.linkedin.com/in/ada-moss-bakes", "Somebody else");

        Document found = find(Map.of("address", ADA, "name", "Ada Moss"));
        assertThat(found.select(".rows li")).hasSize(2);
        assertThat(found.select(".rows .badge--warn")).hasSize(1);

        owner.post("/team/privacy/stranger/erasure", Map.of("address", ADA, "name", "Ada Moss"));
        assertThat(owner.get(namesake).status()).isEqualTo(200);
        assertThat(owner.get("/inbox").page().select(".rows li")).hasSize(1);
    }

    @Test
    void whatOthersWriteOfThemIsShownAndNotErased() {
        handIn("Ada Moss", "Pilot", ADA, "Hello");
        String mention = handIn("Bo Reed", "", "", "Have you met Ada Moss? She flies.");

        Document found = find(Map.of("name", "Ada Moss"));
        assertThat(found.select("section ul:not(.rows) a").eachAttr("href")).containsExactly(mention);

        owner.post("/team/privacy/stranger/erasure", Map.of("name", "Ada Moss"));
        assertThat(owner.get(mention).status()).isEqualTo(200);
    }

    @Test
    void anotherTeamsMessagesAreNeitherFoundNorErased() {
        elsewhere.get("/").post("/inbox", fields("Ada Moss", "Pilot", ADA, "Hello"));
        String there = Objects.requireNonNull(elsewhere.location());

        Document found = find(Map.of("address", ADA));
        assertThat(found.select("#found").text()).isEqualTo("Nothing was found");
        owner.post("/team/privacy/stranger/erasure", Map.of("address", ADA));

        assertThat(owner.location()).isEqualTo("/team/privacy/stranger?erased=0");
        assertThat(elsewhere.get(there).status()).isEqualTo(200);
    }

    @Test
    void theDownloadHoldsTheirRowsAlone() throws IOException {
        handIn("Ada Moss", "Pilot", ADA, "Words of Ada");
        handIn("Bo Reed", "", "", "Words of Bo");
        find(Map.of("address", ADA));

        Unzipped zip = Unzipped.of(owner.download("/team/privacy/stranger/export", Map.of("address", ADA)));

        assertThat(zip.files().keySet())
                .contains("csv/outreach.csv", "json/verdict.json", "csv/decision.csv")
                .doesNotContain("csv/member.csv", "csv/audit_entry.csv");
        assertThat(zip.all()).contains("Words of Ada").doesNotContain("Words of Bo");
        assertThat(zip.file("json/verdict.json").split("outreach_id")).hasSize(2);
    }

    @Test
    void whatWasTaughtAboutThemGoesTooAndWhatItDecidedIsJudgedAgain() throws SQLException {
        String ada = handIn("Ada Moss", "Pilot at Finch Air", ADA, "Hello, this is Ada");
        handIn("Bo Reed", "Cook at Finch Air", "", "Hello, this is Bo");
        owner.get(ada).post(ada + "/decisions", Map.of("intent", "sales_pitch"));
        for (String reach : List.of("sender", "company")) {
            owner.get(ada).post(ada + "/lessons", Map.of("reach", reach, "action", ""));
        }
        assertThat(owner.get("/team/lessons").page().select(".lessons form")).hasSize(2);

        assertThat(find(Map.of("address", ADA)).select("section p").text()).contains("2 lessons");
        owner.post("/team/privacy/stranger/erasure", Map.of("address", ADA));

        assertThat(owner.get("/team/lessons").page().select(".lessons form")).isEmpty();
        assertThat(EveryTable.number("select count(*) from verdict where lesson_id is not null and team_id = " + team))
                .isZero();
    }

    @Test
    void whatWasTaughtAboutThemIsFoundWithoutAnyMessage() throws SQLException {
        String ada = handIn("Ada Moss", "Pilot at Finch Air", ADA, "Hello, this is Ada");
        owner.get(ada).post(ada + "/lessons", Map.of("reach", "sender", "action", "block"));
        for (String table : List.of("decision", "verdict", "outreach")) {
            EveryTable.execute("delete from " + table + " where team_id = " + team);
        }

        assertThat(find(Map.of("address", ADA)).select("section p").text()).contains("one lesson");
        owner.post("/team/privacy/stranger/erasure", Map.of("address", ADA));

        assertThat(EveryTable.ofTeam(team)).doesNotContain("lesson");
    }

    @Test
    void whoeverLooksForNobodyIsAskedWhom() {
        for (String path : List.of("", "/export", "/erasure")) {
            owner.get("/team/privacy/stranger")
                    .post("/team/privacy/stranger" + path, Map.of("address", " ", "company", "Finch Air"));

            assertThat(owner.status()).isEqualTo(422);
            assertThat(owner.page().select(".error-summary a[href=#address]")).hasSize(1);
            assertThat(owner.page().select("#company").val()).isEqualTo("Finch Air");
        }
    }

    @Test
    void theRecordOfWhatWasDoneNamesNobodyOutsideTheTeam() {
        handIn("Ada Moss", "Pilot at Finch Air", ADA, "Words of Ada");
        find(Map.of("address", ADA));
        owner.post("/team/privacy/stranger/erasure", Map.of("address", ADA));

        String record = owner.get("/team/audit").body();
        assertThat(record)
                .contains("erased one person’s messages: 1")
                .doesNotContain("Moss", "Finch", "ada-moss", "Words of");
    }

    private Document find(Map<String, String> whom) {
        return owner.get("/team/privacy/stranger")
                .post("/team/privacy/stranger", whom)
                .page();
    }

    private String handIn(String name, String headline, String address, String text) {
        owner.get("/").post("/inbox", fields(name, headline, address, text));
        return Objects.requireNonNull(owner.location());
    }

    private static Map<String, String> fields(String name, String headline, String address, String text) {
        return Map.of(
                "name",
                name,
                "headline",
                headline,
                "profileUrl",
                address,
                "text",
                text,
                "kind",
                "message",
                "form",
                text);
    }
}
