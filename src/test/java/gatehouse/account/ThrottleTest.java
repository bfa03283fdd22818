package gatehouse.account;

import static gatehouse.account.Guesses.WRONG;
import static gatehouse.account.Guesses.anywhere;
import static gatehouse.account.Guesses.ownerAt;
import static gatehouse.account.Guesses.signIn;
import static gatehouse.account.Guesses.strangerAt;
import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.team.Visitor;
import gatehouse.web.TestClock;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class ThrottleTest {
    private final EmbeddedServer server;
    private final ThrottleService throttle;
    private final TestClock clock;

    ThrottleTest(EmbeddedServer server, ThrottleService throttle, TestClock clock) {
        this.server = server;
        this.throttle = throttle;
        this.clock = clock;
    }

    @AfterEach
    void putTheClockBack() {
        clock.putBack();
    }

    @Test
    void ofAThousandWrongPasswordsFiveAreLookedAtAndTheOwnerSignsInFromElsewhere() {
        Visitor owner = ownerAt(server, anywhere());
        Visitor attacker = strangerAt(server, anywhere());
        Map<Integer, Integer> answers = new TreeMap<>();
        for (int i = 0; i < 1_000; i++) {
            signIn(attacker, owner.email(), WRONG + i);
            answers.merge(attacker.status(), 1, Integer::sum);
        }
        String wait = attacker.header("Retry-After");
        signIn(attacker, owner.email(), Visitor.PASSWORD);
        signIn(owner, owner.email(), Visitor.PASSWORD);

        // One or two more when the machine is so busy that the thousand take longer than the first waits.
        assertThat(answers.getOrDefault(422, 0)).isBetween(5, 8);
        assertThat(answers).containsOnlyKeys(422, 429);
        assertThat(Integer.parseInt(Objects.requireNonNull(wait))).isBetween(1, 3_600);
        assertThat(attacker.status())
                .as("the right password is not looked at either")
                .isEqualTo(429);
        assertThat(owner.status()).isEqualTo(303);
        assertThat(owner.cookie("gatehouse")).isNotNull();
    }

    @Test
    void thePageSaysInPlainWordsHowLongToWaitAndKeepsTheAddressTyped() {
        Visitor visitor = ownerAt(server, anywhere());
        IntStream.range(0, 6).forEach(i -> signIn(visitor, visitor.email(), WRONG));

        assertThat(visitor.status()).isEqualTo(429);
        assertThat(visitor.page().select("#error-summary").text())
                .contains("Too many wrong tries from here. Wait a minute, then try again.");
        assertThat(visitor.page().select("#email").val()).isEqualTo(visitor.email());
    }

    @Test
    void anUnknownPersonIsHeldBackInTheSameWay() {
        Visitor known = ownerAt(server, anywhere());
        Visitor unknown = strangerAt(server, anywhere());
        for (int i = 0; i < 7; i++) {
            signIn(known, known.email(), WRONG);
            signIn(unknown, "nobody" + known.email(), WRONG);
            assertThat(known.status()).isEqualTo(unknown.status());
            assertThat(bare(known)).isEqualTo(bare(unknown));
        }
        assertThat(known.status()).isEqualTo(429);
    }

    @Test
    void afterTheWaitTheRightPasswordSignsInAndTheCountBeginsAnew() {
        Visitor visitor = ownerAt(server, anywhere());
        IntStream.range(0, 5).forEach(i -> signIn(visitor, visitor.email(), WRONG));
        signIn(visitor, visitor.email(), Visitor.PASSWORD);
        assertThat(visitor.status()).isEqualTo(429);

        clock.moveOn(Duration.ofSeconds(31));
        signIn(visitor, visitor.email(), Visitor.PASSWORD);
        assertThat(visitor.status()).isEqualTo(303);
        visitor.get("/").post("/sign-out", Map.of()).follow();
        IntStream.range(0, 5).forEach(i -> {
            signIn(visitor, visitor.email(), WRONG);
            assertThat(visitor.status()).isEqualTo(422);
        });
    }

    @Test
    void everyWaitIsTwiceTheOneBeforeAndNoneIsLongerThanAnHour() {
        String account = anywhere();
        String place = anywhere();
        IntStream.range(0, 5).forEach(i -> take(account, place));
        for (long seconds : new long[] {30, 60, 120, 240, 480, 960, 1_920, 3_600, 3_600}) {
            Duration left = throttle.take(Guess.PASSWORD, account, place).orElseThrow();
            assertThat(left).isBetween(Duration.ofSeconds(seconds - 5), Duration.ofSeconds(seconds));
            clock.moveOn(left.plusMillis(1));
            assertThat(throttle.take(Guess.PASSWORD, account, place)).isEmpty();
        }
    }

    @Test
    void aDayWithoutGuessesAndTheyAreForgotten() {
        String account = anywhere();
        String place = anywhere();
        IntStream.range(0, 5).forEach(i -> take(account, place));
        clock.moveOn(Duration.ofHours(25));

        IntStream.range(0, 5)
                .forEach(i -> assertThat(throttle.take(Guess.PASSWORD, account, place))
                        .isEmpty());
        assertThat(throttle.take(Guess.PASSWORD, account, place)).isPresent();
    }

    @Test
    void guessesFromManyPlacesCloseTheAccountToNewPlacesOnly() {
        String home = anywhere();
        Visitor owner = ownerAt(server, home);
        signIn(owner, owner.email(), Visitor.PASSWORD);
        IntStream.range(0, 100).forEach(i -> take(owner.email(), "many " + i));

        Visitor elsewhere = strangerAt(server, anywhere());
        signIn(elsewhere, owner.email(), Visitor.PASSWORD);
        Visitor atHome = strangerAt(server, home);
        signIn(atHome, owner.email(), Visitor.PASSWORD);

        assertThat(elsewhere.status()).isEqualTo(429);
        assertThat(atHome.status()).isEqualTo(303);
    }

    @Test
    void aPlaceThatGuessesAtManyAccountsIsHeldBackButNotFromThoseSignedInThereBefore() {
        String office = anywhere();
        Visitor colleague = ownerAt(server, office);
        signIn(colleague, colleague.email(), Visitor.PASSWORD);
        IntStream.range(0, 50).forEach(i -> take("account " + i, office));

        Visitor other = ownerAt(server, office);
        signIn(other, other.email(), Visitor.PASSWORD);
        Visitor again = strangerAt(server, office);
        signIn(again, colleague.email(), Visitor.PASSWORD);

        assertThat(other.status()).isEqualTo(429);
        assertThat(again.status()).isEqualTo(303);
    }

    @Test
    void ofManyGuessesAtTheSameMomentNoMoreAreLookedAt() throws Exception {
        String account = anywhere();
        String place = anywhere();
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            long lookedAt = threads
                    .invokeAll(Stream.generate(() -> (java.util.concurrent.Callable<Boolean>)
                                    () -> throttle.take(Guess.PASSWORD, account, place)
                                            .isEmpty())
                            .limit(50)
                            .toList())
                    .stream()
                    .filter(java.util.concurrent.Future::resultNow)
                    .count();
            assertThat(lookedAt).isEqualTo(5);
        }
    }

    private void take(String account, String place) {
        assertThat(throttle.take(Guess.PASSWORD, account, place)).isEmpty();
    }

    /** The page without what differs by nature: the token and what was typed. */
    private static String bare(Visitor visitor) {
        Document page = visitor.page();
        page.select("input[name=csrf], #email").attr("value", "");
        return page.html();
    }
}
