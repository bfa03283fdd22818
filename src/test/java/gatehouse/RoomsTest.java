package gatehouse;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rooms named in the rules are the rooms there are, and none of their files has grown too long to read. */
class RoomsTest {

    private static final int LONGEST_FILE = 300;
    private static final int LONGEST_TEMPLATE = 150;

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .withImportOption(new House.HandWritten())
            .importPackages("gatehouse");

    @Test
    void theRoomsOfTheRulesAreTheRoomsOfTheCode() {
        TreeSet<String> inTheCode = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith("gatehouse."))
                .map(name -> name.split("\\.")[1])
                .collect(toCollection(TreeSet::new));
        assertThat(inTheCode).isEqualTo(new TreeSet<>(House.rooms()));
    }

    @Test
    void everyRoomSaysWhatItHoldsAndMarksItsNulls() throws IOException {
        for (String room : House.rooms()) {
            Path note = Path.of("src/main/java/gatehouse", room, "package-info.java");
            assertThat(note).exists();
            assertThat(Files.readString(note)).startsWith("/**").contains("@NullMarked");
        }
    }

    @Test
    void noFileIsTooLongToRead() throws IOException {
        assertThat(longerThan(LONGEST_FILE, Path.of("src"), ".java")).isEmpty();
        assertThat(longerThan(LONGEST_TEMPLATE, Path.of("src/main/resources/views"), ".html"))
                .isEmpty();
    }

    private static List<String> longerThan(int lines, Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> lines(file) > lines)
                    .map(file -> file + " has " + lines(file) + " lines")
                    .toList();
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
