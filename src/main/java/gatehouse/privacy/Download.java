package gatehouse.privacy;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.server.types.files.StreamedFile;
import java.io.InputStream;

/** A file that is sent while it is written, for the visitor to keep. */
final class Download {
    private static final MediaType ZIP = MediaType.of("application/zip");

    private Download() {}

    static HttpResponse<?> of(InputStream file, String name) {
        return HttpResponse.ok(new StreamedFile(file, ZIP).attach(name))
                .contentType(ZIP)
                .header("Cache-Control", "no-store");
    }
}
