package gatehouse.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UploadTest {
    private static final String BOUNDARY = "----WebKitFormBoundaryq7Zx";
    private static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

    private final ByteArrayOutputStream form = new ByteArrayOutputStream();

    @Test
    void everyByteOfAFileComesThrough() throws IOException {
        byte[] random = new byte[700_001];
        new Random(7).nextBytes(random);
        byte[] tricky =
                ("--" + BOUNDARY + "x\r\n\r\n--" + BOUNDARY.substring(3) + "\r\n\n\r").getBytes(StandardCharsets.UTF_8);
        file("a.zip", "application/zip", random);
        file("b.csv", "text/csv", tricky);
        file("c.csv", "text/csv", new byte[0]);

        Map<String, byte[]> files = read();

        assertThat(files.keySet()).containsExactly("a.zip", "b.csv", "c.csv");
        assertThat(files.get("a.zip")).isEqualTo(random);
        assertThat(files.get("b.csv")).isEqualTo(tricky);
        assertThat(files.get("c.csv")).isEmpty();
    }

    @Test
    void aMailOrASavedPageIsNotTakenApart() throws IOException {
        byte[] mail = "Subject: Hi\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nHello\r\n--x--\r\n"
                .getBytes(StandardCharsets.UTF_8);
        file("note.eml", "message/rfc822", mail);
        file("page.mht", "multipart/related; boundary=x", mail);
        file("last.txt", "text/plain", mail);

        assertThat(read().values())
                .hasSize(3)
                .allSatisfy(bytes -> assertThat(bytes).isEqualTo(mail));
    }

    @Test
    void aFileThatIsEncodedForMailIsLeftAsItIs() throws IOException {
        form.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n"
                        + "Content-Transfer-Encoding: base64\r\n\r\nSGVsbG8=\r\n")
                .getBytes(StandardCharsets.UTF_8));

        assertThat(read().get("a.txt")).asString(StandardCharsets.UTF_8).isEqualTo("SGVsbG8=");
    }

    @Test
    void aNameIsShownWithoutItsFoldersAndControlCharacters() throws IOException {
        file("C:\\Users\\ana\\Basic export (1).zip", "application/zip", new byte[] {1});
        file("../../etc/Přehled\u202e 👋.csv", "text/csv", new byte[] {2});
        file("n".repeat(300) + ".csv", "text/csv", new byte[] {3});

        assertThat(read().keySet()).containsExactly("Basic export (1).zip", "Přehled 👋.csv", "n".repeat(100));
    }

    @Test
    void otherFieldsAndAFileThatWasNotChosenAreNoFiles() throws IOException {
        form.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\nabc\r\n")
                .getBytes(StandardCharsets.UTF_8));
        file("", "application/octet-stream", new byte[0]);

        assertThat(read()).isEmpty();
    }

    @Test
    void aFormThatBreaksOffIsNoWholeForm() {
        file("a.zip", "application/zip", new byte[1000]);
        byte[] half = Arrays.copyOf(form.toByteArray(), 500);

        assertThatThrownBy(
                        () -> Upload.read(new ByteArrayInputStream(half), TYPE, (name, bytes) -> bytes.readAllBytes()))
                .isInstanceOf(IOException.class);
    }

    private void file(String name, String type, byte[] bytes) {
        form.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: " + type + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(bytes);
        form.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, byte[]> read() throws IOException {
        form.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        Map<String, byte[]> files = new LinkedHashMap<>();
        Upload.read(
                new ByteArrayInputStream(form.toByteArray()),
                TYPE,
                (name, bytes) -> files.put(name, bytes.readAllBytes()));
        return files;
    }
}
