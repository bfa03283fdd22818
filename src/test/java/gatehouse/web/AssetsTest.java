package gatehouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.team.Visitor;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(transactional = false)
class AssetsTest {
    private final EmbeddedServer server;

    AssetsTest(EmbeddedServer server) {
        this.server = server;
    }

    @Test
    void everyFileThePageNamesIsThereAndMayBeKeptForAYear() {
        Document page = Visitor.stranger(server).get("/nowhere").page();
        List<String> addresses = page.select("link[href], script[src], img[src]").stream()
                .map(e -> e.attr(e.hasAttr("href") ? "href" : "src"))
                .toList();

        assertThat(addresses).hasSizeGreaterThanOrEqualTo(4).allMatch(address -> address.startsWith("/static/"));
        for (String address : addresses) {
            Visitor visitor = Visitor.stranger(server).get(address);
            assertThat(visitor.status()).as(address).isEqualTo(200);
            assertThat(visitor.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
            assertThat(visitor.header("Set-Cookie")).isNull();
        }
    }

    @Test
    void withoutTheVersionAFileIsAskedForAgainAndNotSentTwice() {
        Visitor visitor = Visitor.stranger(server).get("/static/css/gatehouse.css");
        String etag = Objects.requireNonNull(visitor.header("ETag"));

        assertThat(visitor.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(visitor.header("Content-Type")).isEqualTo("text/css; charset=utf-8");
        visitor.sending("If-None-Match", etag).get("/static/css/gatehouse.css");
        assertThat(visitor.status()).isEqualTo(304);
        assertThat(visitor.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/static/css/nothing.css",
                "/static/css/..%2fapplication.properties",
                "/static/..%2f..%2fapplication.properties",
                "/static/db/migration",
                "/static/css/gatehouse.class",
                "/static/css",
                "/static/",
            })
    void nothingElseIsServed(String path) {
        assertThat(Visitor.stranger(server).get(path).status()).isEqualTo(404);
    }

    @Test
    void theStyleSheetStaysSmall() throws IOException {
        assertThat(compressed(Visitor.stranger(server)
                        .get("/static/css/gatehouse.css")
                        .body()))
                .isLessThan(6 * 1024);
    }

    private static int compressed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
