import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Checks ("check src") or sets right ("write src") the layout of every Java file with palantir-java-format.
 *
 * <p>Run by Maven on JDK 25. Spotless would run the formatter on Maven's own JDK, which, being 17, cannot read Java 25.
 */
final class Format {

    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    public static void main(String[] args) throws IOException {
        boolean write = args[0].equals("write");
        List<Path> files;
        try (Stream<Path> all = Files.walk(Path.of(args[1]))) {
            files = all.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
        List<String> wrong = files.parallelStream()
                .map(file -> fault(file, write))
                .flatMap(Optional::stream)
                .toList();
        if (!wrong.isEmpty()) {
            System.err.println("These files are not laid out as palantir-java-format does it:");
            wrong.forEach(System.err::println);
            System.err.println("Set them right with: mvn validate -Dformat");
            System.exit(1);
        }
        System.out.println("Style: " + files.size() + " Java files laid out by palantir-java-format");
    }

    private static Optional<String> fault(Path file, boolean write) {
        try {
            String source = Files.readString(file);
            String formatted = FORMATTER.formatSourceAndFixImports(source);
            if (source.equals(formatted)) {
                return Optional.empty();
            }
            if (write) {
                // Once more: text blocks come to rest only the second time.
                Files.writeString(file, FORMATTER.formatSourceAndFixImports(formatted));
                return Optional.empty();
            }
            return Optional.of("  " + file);
        } catch (FormatterException | IOException e) {
            return Optional.of("  " + file + " cannot be read: " + e.getMessage());
        }
    }
}
