package gatehouse.intake;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.team.Visitor;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.client.multipart.MultipartBody;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.URI;
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

    private static MultipartBody file(String name, byte[] bytes) {
        return MultipartBody.builder()
                .addPart("file", name, MediaType.APPLICATION_OCTET_STREAM_TYPE, bytes)
                .build();
    }
}
