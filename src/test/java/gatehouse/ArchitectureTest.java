package gatehouse;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.function.Predicate;

/** Who may know whom (docs/adr). Each rule is seen to fail in {@link ArchitectureBreaksTest}. */
@AnalyzeClasses(
        packages = "gatehouse",
        importOptions = {DoNotIncludeTests.class, House.HandWritten.class})
class ArchitectureTest {

    @ArchTest
    static final ArchRule THE_ENGINE_IS_PLAIN_JAVA = classes()
            .that()
            .resideInAnyPackage(House.packages(House.ENGINE))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(House.packages(House.ENGINE))
                    .or(resideInAnyPackage("java..", "org.jspecify.."))
                    .or(describe("arrays and primitives", type -> type.isPrimitive() || type.isArray())))
            .because("a verdict must not depend on the web, the database or a framework");

    @ArchTest
    static final ArchRule THE_ENGINE_TOUCHES_NO_DATABASE_NETWORK_OR_THREAD = noClasses()
            .that()
            .resideInAnyPackage(House.packages(House.ENGINE))
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "java.sql..", "javax.sql..", "java.net.http..", "java.util.concurrent..")
                    .or(describe(
                            "sockets", type -> type.getFullName().matches("java\\.net\\..*(Socket|URLConnection)"))))
            .because("the same text must get the same verdict anywhere");

    @ArchTest
    static final ArchRule THE_ENGINE_HAS_NO_CLOCK_AND_NO_CHANCE = noClasses()
            .that()
            .resideInAnyPackage(House.packages(House.ENGINE))
            .should()
            .callMethodWhere(describe("the clock is read or chance is asked", ArchitectureTest::readsClockOrChance))
            .because("the same text must get the same verdict at any time");

    @ArchTest
    static final ArchRule EACH_ENGINE_ROOM_USES_ONLY_THE_ROOMS_BEFORE_IT = classes()
            .that()
            .resideInAnyPackage(House.packages(House.ENGINE))
            .should(useOnlyEngineRoomsBeforeTheirOwn())
            .because("outreach ← text ← signal ← intent ← verdict");

    @ArchTest
    static final ArchRule READERS_KNOW_FORMATS_AND_WHAT_IS_JUDGED = classes()
            .that()
            .resideInAnyPackage(House.packages(House.READERS))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(House.packages(House.READERS))
                    .or(resideInAnyPackage("java..", "org.jspecify..", House.packageOf("outreach")))
                    .or(resideInAnyPackage("de.siegmar.fastcsv..", "org.apache.james.mime4j..", "org.jsoup.."))
                    .or(describe("arrays and primitives", type -> type.isPrimitive() || type.isArray())))
            .because("a file of a stranger must not reach the web, the database or a framework while it is read");

    @ArchTest
    static final ArchRule SHARED_ROOMS_KNOW_NO_FEATURE = noClasses()
            .that()
            .resideInAnyPackage(House.packages(House.SHARED))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(House.packages(House.FEATURES))
            .because("what everybody uses must not change with one of its users");

    @ArchTest
    static final ArchRule THE_DATABASE_ROOM_KNOWS_NO_OTHER = noClasses()
            .that()
            .resideInAPackage(House.packageOf("db"))
            .should()
            .dependOnClassesThat(resideInAPackage("gatehouse..")
                    .and(DescribedPredicate.not(resideInAPackage(House.packageOf("db")))))
            .because("rows are kept whatever they mean");

    @ArchTest
    static final ArchRule COMMANDS_NEED_THE_ENGINE_ALONE = noClasses()
            .that()
            .resideInAnyPackage(House.packages(House.COMMANDS))
            .should()
            .dependOnClassesThat(resideInAnyPackage(House.packages(House.SHARED))
                    .or(resideInAnyPackage(House.packages(House.FEATURES)))
                    .or(resideInAnyPackage("io.micronaut..", "java.sql..", "org.jooq..")))
            .because("a batch is judged without web and database");

    @ArchTest
    static final ArchRule NOBODY_KNOWS_THE_DOOR = noClasses()
            .that()
            .resideInAnyPackage(House.packages(House.rooms()))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("gatehouse")
            .because("the door uses the rooms, not the other way round");

    @ArchTest
    static final ArchRule ROOMS_FORM_NO_CYCLE = slices().matching("gatehouse.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a room can be read and changed without the one that uses it");

    @ArchTest
    static final ArchRule A_FEATURE_ENTERS_ANOTHER_BY_ITS_SERVICE = classes()
            .that()
            .resideInAnyPackage(House.packages(House.FEATURES))
            .should(enterOtherFeaturesByServicesAndRecords())
            .because("pages, forms and tables of a room are its own");

    @ArchTest
    static final ArchRule SQL_STAYS_IN_REPOSITORIES = noClasses()
            .that(describe("are not a repository", ArchitectureTest::isNoRepository))
            .and()
            .resideOutsideOfPackage(House.packageOf("db"))
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "org.jooq..", "java.sql..", "javax.sql..", "gatehouse.db.generated..")
                    // The error page says what went wrong, by the server's code.
                    .and(describe(
                            "are not an exception", type -> !type.getName().equals("java.sql.SQLException"))))
            .because("who touches a table is found by the name of the class");

    @ArchTest
    static final ArchRule INSIDES_STAY_INSIDE = classes()
            .that()
            .haveSimpleNameEndingWith("Controller")
            .or()
            .haveSimpleNameEndingWith("Repository")
            .should()
            .bePackagePrivate()
            .because("the service is the room's only door");

    @ArchTest
    static final ArchRule CONTROLLERS_NEVER_TOUCH_A_REPOSITORY = noClasses()
            .that()
            .haveSimpleNameEndingWith("Controller")
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Repository")
            .because("the service holds the transaction");

    private static boolean isNoRepository(JavaClass type) {
        return !outermost(type).getSimpleName().endsWith("Repository");
    }

    private static boolean readsClockOrChance(JavaMethodCall call) {
        String owner = call.getTargetOwner().getFullName();
        String method = call.getName();
        return (owner.startsWith("java.time.") && (method.equals("now") || method.startsWith("system")))
                || (owner.equals("java.lang.System")
                        && Set.of("currentTimeMillis", "nanoTime").contains(method))
                || (owner.equals("java.lang.Math") && method.equals("random"));
    }

    private static ArchCondition<JavaClass> useOnlyEngineRoomsBeforeTheirOwn() {
        return eachDependency("use only engine rooms before their own", dependency -> {
            int from = House.ENGINE.indexOf(roomOf(dependency.getOriginClass()));
            int to = House.ENGINE.indexOf(roomOf(dependency.getTargetClass()));
            return to <= from;
        });
    }

    private static ArchCondition<JavaClass> enterOtherFeaturesByServicesAndRecords() {
        return eachDependency("enter other features by their services and records", dependency -> {
            JavaClass target = dependency.getTargetClass().getBaseComponentType();
            String to = roomOf(target);
            return !House.FEATURES.contains(to)
                    || to.equals(roomOf(dependency.getOriginClass()))
                    || target.getSimpleName().endsWith("Service")
                    || target.isRecord()
                    || target.isEnum();
        });
    }

    private static ArchCondition<JavaClass> eachDependency(String name, Predicate<Dependency> allowed) {
        return new ArchCondition<>(name) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(allowed.negate())
                        .forEach(found -> events.add(SimpleConditionEvent.violated(found, found.getDescription())));
            }
        };
    }

    private static String roomOf(JavaClass type) {
        String[] parts = type.getBaseComponentType().getPackageName().split("\\.", 3);
        return parts.length > 1 && parts[0].equals("gatehouse") ? parts[1] : "";
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }
}
