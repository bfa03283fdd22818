package gatehouse.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import gatehouse.team.Visitor;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The checklist on the screen and on paper, over HTTP. */
@MicronautTest(transactional = false)
class ChecklistPageTest {
    @Inject
    EmbeddedServer server;

    @Test
    void aNewMemberSeesAllLinesInTheOrderOfTheSheet() {
        Document page = Visitor.signedIn(server).get("/checklist").page();

        assertThat(page.select(".settings li")).hasSize(SettingsFile.read().size());
        assertThat(page.select("h2").eachText()).contains("Who can reach you", "Security", "Habits");
        assertThat(page.text()).contains("You have not checked a message yet");
    }

    @Test
    void theListBeginsWithWhatWouldHaveMetWhatCame() {
        Visitor visitor = Visitor.signedIn(server);
        for (int i = 0; i < 3; i++) {
            visitor.get("/")
                    .post(
                            "/inbox",
                            Map.of(
                                    "kind", "inmail",
                                    "relationship", "stranger",
                                    "text",
                                            "Hi, I am hiring a senior nurse for our clinic in Leeds, £41,000. Your"
                                                    + " profile looks like a strong match. Are you open to a short call"
                                                    + " about the role? Number "
                                                    + i));
        }

        Document page = visitor.get("/checklist?policy=strict").page();

        assertThat(page.text())
                .contains("Of the last 3 you handed in, 3 came from people you don’t know: recruiters (3).")
                .contains("The first line would have met 3 of them.");
        Element first = Objects.requireNonNull(page.selectFirst(".settings li"));
        assertThat(first.id()).isEqualTo("inmail");
        assertThat(first.text()).contains("would have stopped 3 of 3").contains("Choose: Off");
        assertThat(visitor.get("/checklist?policy=strict&by=group")
                        .page()
                        .select(".settings li")
                        .eachAttr("id"))
                .startsWith("invitations");
    }

    @Test
    void aTickIsKeptWithItsDayAndCanBeTakenOff() {
        Visitor visitor = Visitor.signedIn(server);

        visitor.get("/checklist").post("/checklist/ticks/two-step", Map.of("done", "yes", "policy", "strict"));

        assertThat(visitor.status()).isEqualTo(303);
        assertThat(visitor.location()).isEqualTo("/checklist?policy=strict#two-step");
        Document ticked = visitor.follow().page();
        assertThat(Objects.requireNonNull(ticked.getElementById("two-step")).text())
                .containsPattern("Done on \\d+ \\w+ \\d{4}");
        visitor.post("/checklist/ticks/two-step", Map.of("done", "no"));
        assertThat(Objects.requireNonNull(visitor.follow().page().getElementById("two-step"))
                        .text())
                .contains("Mark as done");
    }

    @Test
    void aTickForALineThatIsNotThereIsNotFound() {
        Visitor visitor = Visitor.signedIn(server);

        assertThat(visitor.post("/checklist/ticks/creator-mode", Map.of("done", "yes"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theHouseRulesSayHowOpenTheListBegins() {
        Visitor visitor = Visitor.signedIn(server);
        visitor.get("/team/rules").post("/team/rules", Map.of("strangers", "strict", "version", "0"));

        Document page = visitor.get("/checklist").page();

        assertThat(page.select("#policy option[selected]").val()).isEqualTo("strict");
    }

    @Test
    void theTeamSeesWhoHasDoneWhat() {
        Visitor visitor = Visitor.signedIn(server);
        visitor.get("/checklist").post("/checklist/ticks/two-step", Map.of("done", "yes"));

        Document page = visitor.get("/checklist/team").page();

        assertThat(page.select(".progress li").text())
                .contains("Olu Owner", "1 of " + SettingsFile.read().size() + " done");
        assertThat(page.select("tbody tr").eachText())
                .anySatisfy(row ->
                        assertThat(row).startsWith("Two-step verification").containsPattern("\\d+ \\w+ \\d{4}$"))
                .anySatisfy(row ->
                        assertThat(row).startsWith("Invitations to connect").endsWith("–"));
    }

    @Test
    void anybodyCanPrintTheBlankSheet() {
        Visitor stranger = Visitor.stranger(server).get("/checklist/print?policy=strict");

        assertThat(stranger.status()).isEqualTo(200);
        Document page = stranger.page();
        assertThat(page.select("tbody tr")).hasSize(SettingsFile.read().size());
        assertThat(page.text()).contains("Only people with your e-mail address");
        assertThat(page.select("nav, header, script")).isEmpty();
    }

    @Test
    void onesOwnSheetNeedsSigningIn() {
        assertThat(Visitor.stranger(server).get("/checklist/print/mine").status())
                .isEqualTo(303);
    }

    @Test
    void theBlankPdfIsTaggedSmallAndOnTheAskedPaper() throws Exception {
        for (Map.Entry<String, PDRectangle> paper :
                Map.of("a4", PDRectangle.A4, "letter", PDRectangle.LETTER).entrySet()) {
            byte[] bytes = get("/checklist/print/checklist.pdf?policy=strict&paper=" + paper.getKey());
            assertThat(bytes).hasSizeLessThan(300_000);
            try (PDDocument pdf = Loader.loadPDF(bytes)) {
                assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
                assertThat(pdf.getPage(0).getMediaBox().getWidth())
                        .isCloseTo(paper.getValue().getWidth(), offset(1f));
                String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
                for (Setting setting : SettingsFile.read()) {
                    assertThat(text).contains(setting.name().replaceAll("\\s+", " "));
                }
                assertThat(text).contains("1 / " + pdf.getNumberOfPages());
            }
        }
    }

    @Test
    void theBlankPdfIsTheSameForEverybody() throws Exception {
        assertThat(get("/checklist/print/checklist.pdf?policy=open"))
                .isEqualTo(get("/checklist/print/checklist.pdf?policy=open"));
    }

    private byte[] get(String path) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(server.getURI().resolve(path))
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        }
    }
}
