package gatehouse.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files as somebody would upload them, and what is found in them. */
final class Uploads {
    private static final String MEMBER = "Somebody Else";

    private Uploads() {}

    static Source file(String name, byte[] content) {
        return file(name, () -> new ByteArrayInputStream(content));
    }

    static Source file(String name, Content content) {
        return new Source() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public InputStream open() throws IOException {
                return content.open();
            }
        };
    }

    /** A table that isn't packed. */
    static Source table(String name, String... lines) {
        return file(name, (String.join("\n", lines) + "\n").getBytes(UTF_8));
    }

    /** A file among the examples. */
    static Source example(String path) {
        Path file = path(path);
        return file(Objects.requireNonNull(file.getFileName()).toString(), () -> Files.newInputStream(file));
    }

    /** A folder among the examples, packed. */
    static Source packed(String folder) {
        Map<String, byte[]> files = new TreeMap<>();
        Path root = path(folder);
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString(), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file("Basic_LinkedInDataExport.zip", zip(files));
    }

    static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Archive open(Source source) throws IOException, RefusedFile {
        return open(source, MEMBER);
    }

    static Archive open(Source source, String member) throws IOException, RefusedFile {
        Archive archive = ArchiveReader.open(source, member, Limits.DEFAULT);
        archive.contents(); // for the preview, which is made of every upload before anything of it is read
        return archive;
    }

    static List<Found> read(Source source, Part part) throws IOException, RefusedFile {
        return read(open(source), part);
    }

    static List<Found> read(Archive archive, Part part) throws IOException, RefusedFile {
        List<Found> found = new ArrayList<>();
        archive.read(part, found::add);
        return found;
    }

    /** Everything in it, in order. */
    static List<Found> readAll(Archive archive) throws IOException, RefusedFile {
        List<Found> found = new ArrayList<>();
        for (Part part : Part.values()) {
            archive.read(part, found::add);
        }
        return found;
    }

    static <T extends Found> List<T> only(Class<T> kind, List<Found> found) {
        return found.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static Path path(String example) {
        try {
            return Path.of(Objects.requireNonNull(Uploads.class.getResource("/linkedin-export/" + example))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opens a file again and again. */
    interface Content {
        InputStream open() throws IOException;
    }
}
