package gatehouse;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.StringWriter;
import java.lang.reflect.Field;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Plants a break of each rule of {@link ArchitectureTest}, compiles it, and sees the rule fail: a rule that can't fail holds nothing. */
class ArchitectureBreaksTest {

    private static final Map<String, List<String>> BREAKS = Map.ofEntries(
            Map.entry(
                    "THE_ENGINE_IS_PLAIN_JAVA",
                    List.of("package gatehouse.signal; class Planted { org.slf4j.Logger log; }")),
            Map.entry(
                    "THE_ENGINE_TOUCHES_NO_DATABASE_NETWORK_OR_THREAD",
                    List.of("package gatehouse.verdict; class Planted { java.net.Socket phone; }")),
            Map.entry(
                    "THE_ENGINE_HAS_NO_CLOCK_AND_NO_CHANCE",
                    List.of("package gatehouse.intent; class Planted { Object when = java.time.Instant.now(); }")),
            Map.entry(
                    "EACH_ENGINE_ROOM_USES_ONLY_THE_ROOMS_BEFORE_IT",
                    List.of(
                            "package gatehouse.text; class Planted { gatehouse.verdict.PlantedToo later; }",
                            "package gatehouse.verdict; public class PlantedToo {}")),
            Map.entry(
                    "READERS_KNOW_FORMATS_AND_WHAT_IS_JUDGED",
                    List.of("package gatehouse.archive; class Planted { org.jooq.DSLContext sql; }")),
            Map.entry(
                    "SHARED_ROOMS_KNOW_NO_FEATURE",
                    List.of(
                            "package gatehouse.web; class Planted { gatehouse.inbox.PlantedService inbox; }",
                            "package gatehouse.inbox; public class PlantedService {}")),
            Map.entry(
                    "THE_DATABASE_ROOM_KNOWS_NO_OTHER",
                    List.of(
                            "package gatehouse.db; class Planted { gatehouse.outreach.PlantedToo row; }",
                            "package gatehouse.outreach; public class PlantedToo {}")),
            Map.entry(
                    "COMMANDS_NEED_THE_ENGINE_ALONE",
                    List.of("package gatehouse.batch; class Planted { org.jooq.DSLContext sql; }")),
            Map.entry(
                    "NOBODY_KNOWS_THE_DOOR",
                    List.of(
                            "package gatehouse.inbox; class Planted { gatehouse.PlantedDoor door; }",
                            "package gatehouse; public class PlantedDoor {}")),
            Map.entry(
                    "ROOMS_FORM_NO_CYCLE",
                    List.of(
                            "package gatehouse.inbox; public class PlantedService { gatehouse.guide.PlantedToo guide;"
                                    + " }",
                            "package gatehouse.guide; public class PlantedToo { gatehouse.inbox.PlantedService"
                                    + " inbox; }")),
            Map.entry(
                    "A_FEATURE_ENTERS_ANOTHER_BY_ITS_SERVICE",
                    List.of(
                            "package gatehouse.inbox; class Planted { gatehouse.guide.PlantedPage page; }",
                            "package gatehouse.guide; public class PlantedPage {}")),
            Map.entry(
                    "SQL_STAYS_IN_REPOSITORIES",
                    List.of("package gatehouse.inbox; class PlantedService { org.jooq.DSLContext sql; }")),
            Map.entry("INSIDES_STAY_INSIDE", List.of("package gatehouse.inbox; public class PlantedController {}")),
            Map.entry(
                    "CONTROLLERS_NEVER_TOUCH_A_REPOSITORY",
                    List.of(
                            "package gatehouse.inbox; class PlantedController { PlantedRepository rows; }",
                            "package gatehouse.inbox; class PlantedRepository {}")));

    @TestFactory
    Stream<DynamicTest> eachRuleFailsOnAPlantedBreak(@TempDir Path folder) {
        return BREAKS.entrySet().stream()
                .map(planted -> DynamicTest.dynamicTest(planted.getKey(), () -> {
                    JavaClasses broken = compile(planted.getValue(), folder.resolve(planted.getKey()));
                    assertThat(rule(planted.getKey()).evaluate(broken).hasViolation())
                            .isTrue();
                }));
    }

    @TestFactory
    Stream<DynamicTest> noRuleFailsOnWhatIsAllowed(@TempDir Path folder) {
        JavaClasses allowed = compile(
                List.of(
                        "package gatehouse.outreach; public record PlantedOutreach(String[] text, int kind) {}",
                        "package gatehouse.verdict; public class PlantedEngine { gatehouse.outreach.PlantedOutreach"
                                + " judged; }",
                        "package gatehouse.guide; public class PlantedService { public record Topic(String key) {} }",
                        "package gatehouse.inbox; class PlantedController { PlantedInboxService inbox;"
                                + " gatehouse.guide.PlantedService.Topic[] topics; }",
                        "package gatehouse.inbox; public class PlantedInboxService { PlantedRepository rows;"
                                + " gatehouse.verdict.PlantedEngine engine; gatehouse.guide.PlantedService guide; }",
                        "package gatehouse.inbox; class PlantedRepository { org.jooq.DSLContext sql; record"
                                + " Row(org.jooq.Record row) {} }"),
                folder.resolve("allowed"));
        return BREAKS.keySet().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    var result = rule(name).allowEmptyShould(true).evaluate(allowed);
                    assertThat(result.hasViolation())
                            .as(result.getFailureReport().toString())
                            .isFalse();
                }));
    }

    @Test
    void everyRuleHasItsBreak() {
        assertThat(Arrays.stream(ArchitectureTest.class.getDeclaredFields())
                        .filter(field -> ArchRule.class.isAssignableFrom(field.getType()))
                        .map(Field::getName))
                .containsExactlyInAnyOrderElementsOf(BREAKS.keySet());
    }

    private static ArchRule rule(String name) throws ReflectiveOperationException {
        return (ArchRule) ArchitectureTest.class.getDeclaredField(name).get(null);
    }

    private static JavaClasses compile(List<String> sources, Path target) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter faults = new StringWriter();
        List<JavaFileObject> files = new ArrayList<>();
        sources.forEach(source -> files.add(new Source(source)));
        assertThat(target.toFile().mkdirs()).isTrue();
        List<String> options =
                List.of("-proc:none", "-d", target.toString(), "-cp", System.getProperty("java.class.path"));
        assertThat(compiler.getTask(faults, null, null, options, null, files).call())
                .as(() -> faults.toString())
                .isTrue();
        return new ClassFileImporter().importPath(target);
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///" + nameIn(text) + ".java"), Kind.SOURCE);
            this.text = text;
        }

        private static String nameIn(String text) {
            return text.replaceAll("(?s).*?(?:class|record) (\\w+).*", "$1");
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
