package gatehouse.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.team.TestTeam;
import gatehouse.team.Visitor;
import gatehouse.web.Refusal;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.client.multipart.MultipartBody;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Handing in files by the form, as a browser without a script does. */
@MicronautTest(transactional = false)
class UploadPageTest {
    private static final byte[] NONSENSE = new byte[] {0x7F, 'E', 'L', 'F', 1, 2, 3, 0, 0, 9};

    private final EmbeddedServer server;

    UploadPageTest(EmbeddedServer server) {
        this.server = server;
    }

    @Test
    void theFormCarriesItsTokenInItsAddressAndLeadsToThePageOfTheUpload() {
        Visitor visitor = Visitor.signedIn(server).get("/intake");
        String action =
                visitor.page().select("form[enctype=multipart/form-data]").attr("action");

        visitor.send(HttpRequest.POST(URI.create(action), file("a.bin", NONSENSE))
                .contentType(MediaType.MULTIPART_FORM_DATA_TYPE));

        assertThat(visitor.status()).isEqualTo(303);
        assertThat(visitor.location()).matches("/intake/\\d+");
        assertThat(visitor.follow().page().select("h1").text()).isEqualTo("a.bin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/intake", "/intake?csrf=", "/intake?csrf=null", "/intake?csrf=wrong"})
    void withoutItsTokenNothingIsTaken(String address) {
        Visitor visitor = Visitor.signedIn(server);

        visitor.send(HttpRequest.POST(URI.create(address), file("a.bin", NONSENSE))
                .contentType(MediaType.MULTIPART_FORM_DATA_TYPE));

        assertThat(visitor.status()).isEqualTo(403);
        assertThat(visitor.get("/intake").page().select(".rows li")).isEmpty();
    }

    @Test
    void theTokenOfAnotherFormIsNotThatOfAnUpload() {
        Visitor visitor = Visitor.signedIn(server);
        String token = visitor.page().select("input[name=csrf]").val();

        visitor.send(HttpRequest.POST(URI.create("/intake?csrf=" + token), file("a.bin", NONSENSE))
                .contentType(MediaType.MULTIPART_FORM_DATA_TYPE));

        assertThat(visitor.status()).isEqualTo(403);
    }

    @Test
    void theTokenOfAnUploadIsNotThatOfAnotherForm() {
        Visitor visitor = Visitor.signedIn(server).get("/intake");
        String action =
                visitor.page().select("form[enctype=multipart/form-data]").attr("action");
        String token = action.substring(action.indexOf('=') + 1);

        visitor.post("/inbox?csrf=" + token, Map.of("csrf", token, "text", "Hello, are you open to a new role?"));

        assertThat(visitor.status()).isEqualTo(403);
    }

    @Test
    void aFormWithoutAFileIsSaidSo() {
        Visitor visitor = Visitor.signedIn(server).upload("/intake", "", new byte[0]);

        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().select("#error-summary a").text()).isEqualTo("Choose a file first");
    }

    @Test
    void severalFilesBecomeSeveralUploads() {
        Visitor visitor = Visitor.signedIn(server).get("/intake");
        MultipartBody body = MultipartBody.builder()
                .addPart("file", "one.bin", MediaType.APPLICATION_OCTET_STREAM_TYPE, NONSENSE)
                .addPart("file", "two.bin", MediaType.APPLICATION_OCTET_STREAM_TYPE, NONSENSE)
                .build();
        String action =
                visitor.page().select("form[enctype=multipart/form-data]").attr("action");

        visitor.send(HttpRequest.POST(URI.create(action), body).contentType(MediaType.MULTIPART_FORM_DATA_TYPE));

        assertThat(visitor.location()).isEqualTo("/intake");
        assertThat(visitor.follow().page().select(".rows .who").eachText()).containsExactly("two.bin", "one.bin");
    }

    @Test
    void aFileThatIsNothingGatehouseReadsIsRefusedWithASentenceAndItsBytesGo() {
        Visitor visitor = Visitor.signedIn(server).upload("/intake", "a.bin", NONSENSE);
        String page = visitor.location();

        Imports.await(visitor, page);

        assertThat(visitor.page().select(".lede").text()).isEqualTo("This upload could not be finished.");
        assertThat(visitor.page().select(".notice--warn").text()).isNotEmpty();
    }

    @Test
    void filesThatAreLeftOutBecauseTooManyAreOpenAreCounted() {
        Visitor visitor = Visitor.signedIn(server).get("/intake");
        assertThat(visitor.page().select(".notice--warn")).isEmpty();

        visitor.send(HttpRequest.POST(URI.create(action(visitor)), notes(12))
                .contentType(MediaType.MULTIPART_FORM_DATA_TYPE));

        assertThat(visitor.location()).isEqualTo("/intake?left=2");
        assertThat(visitor.follow().page().select(".rows li")).hasSize(10);
        assertThat(visitor.page().select(".notice--warn").text()).startsWith("Left out: 2. You have ten uploads");

        visitor.upload("/intake", "another.txt", new byte[] {'a'});
        assertThat(visitor.location()).isEqualTo("/intake?left=1");
    }

    @Test
    void onlyEndingsThatAreReadAreOffered() {
        Visitor visitor = Visitor.signedIn(server).get("/intake");

        assertThat(visitor.page().select("#file").attr("accept")).isEqualTo(".zip,.csv,.eml,.mbox,.txt");
    }

    @Test
    void anUploadThatWasGivenUpTakesNoMorePieces() {
        TestTeam team = TestTeam.on(server);
        ImportService imports = server.getApplicationContext().getBean(ImportService.class);
        MailboxImport one = imports.begin(team.owner(), "slow.csv").orElseThrow();
        imports.keep(one, 0, NONSENSE);
        imports.abandon(one);

        assertThatThrownBy(() -> imports.keep(one, 1, NONSENSE)).isInstanceOf(Refusal.class);

        assertThat(Imports.rows("select number from upload_chunk where number > 0 and team_id = " + team.id()))
                .isEmpty();
    }

    @Test
    void piecesThatAreTooOldGoWhateverTheUploadSays() {
        TestTeam team = TestTeam.on(server);
        TestUpload uploads = server.getApplicationContext().getBean(TestUpload.class);
        long old = uploads.withPieces(team.owner(), 230, Duration.ofDays(9));
        long young = uploads.withPieces(team.owner(), 3, Duration.ofDays(7));

        server.getApplicationContext().getBean(ImportSweep.class).run();

        assertThat(pieces(old)).isZero();
        assertThat(pieces(young)).isEqualTo(3);
    }

    private static long pieces(long id) {
        return Imports.number("select count(*) from upload_chunk where import_id = " + id);
    }

    private static String action(Visitor visitor) {
        return visitor.page().select("form[enctype=multipart/form-data]").attr("action");
    }

    /** Files that wait for their member to pick. */
    private static MultipartBody notes(int count) {
        MultipartBody.Builder form = MultipartBody.builder();
        for (int at = 0; at < count; at++) {
            byte[] text = ("Hello, are you open to role " + at + "?").getBytes(StandardCharsets.UTF_8);
            form.addPart("file", "note-" + at + ".txt", MediaType.TEXT_PLAIN_TYPE, text);
        }
        return form.build();
    }

    private static MultipartBody file(String name, byte[] bytes) {
        return MultipartBody.builder()
                .addPart("file", name, MediaType.APPLICATION_OCTET_STREAM_TYPE, bytes)
                .build();
    }
}
