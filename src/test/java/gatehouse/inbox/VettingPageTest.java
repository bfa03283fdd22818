package gatehouse.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.team.Role;
import gatehouse.team.TestTeam;
import gatehouse.team.Visitor;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Vetting answers that are changed or taken back, and facts on the sender changed by two at once, over HTTP. */
@MicronautTest(transactional = false)
class VettingPageTest {
    @Inject
    EmbeddedServer server;

    private TestTeam team;
    private Visitor visitor;
    private String place;

    @BeforeEach
    void checkSomething() {
        team = TestTeam.on(server);
        visitor = team.browserOf(team.owner()).get("/");
        visitor.post(
                "/inbox",
                Map.of(
                        "text",
                        "I'd like to connect with other bridge engineers, your talk in Porto helped me.",
                        "form",
                        "test",
                        "kind",
                        "invitation",
                        "relationship",
                        "unknown",
                        "name",
                        "Ada Moss"));
        place = Objects.requireNonNull(visitor.location());
    }

    @Test
    void anAnswerTakenBackTakesItsMarkAlong() {
        String step = visitor.get(place).page().select("#step-title").text();

        assertThat(marks(answer(Map.of("vet-odd", "yes", "vet-verified", "yes", "vet-shared", "yes"))))
                .containsExactlyInAnyOrder("fake_profile", "verified");
        assertThat(visitor.page().select("#relationship option[selected]").val())
                .isEqualTo("shared_contacts");

        Document back = answer(Map.of("vet-link", "yes"));
        assertThat(marks(back)).isEmpty();
        assertThat(back.select("#relationship option[selected]").val()).isEqualTo("unknown");
        assertThat(back.select("#sharedContacts").val()).isEmpty();
        assertThat(back.select("#step-title").text()).isEqualTo(step);
    }

    @Test
    void twoSmallDoubtsOfWhichOneIsTakenBackAreNoMoreADoubt() {
        assertThat(marks(answer(Map.of("vet-elsewhere", "no", "vet-contact", "no"))))
                .containsExactly("fake_profile");
        assertThat(marks(answer(Map.of("vet-elsewhere", "yes", "vet-contact", "no"))))
                .isEmpty();
    }

    @Test
    void aMarkSetByHandThatNoAnswerSetStays() {
        visitor.get(place).post(place + "/sender", Map.of("marksAsked", "yes", "marks", "fake_profile"));

        assertThat(marks(answer(Map.of("vet-verified", "yes")))).containsExactlyInAnyOrder("fake_profile", "verified");
        assertThat(marks(answer(Map.of()))).containsExactly("fake_profile");
    }

    @Test
    void whomToAskIsKeptWithoutAnAnswer() {
        assertThat(answer(Map.of("vet-profile", "yes", "askWhom", "Noor"))
                        .select("#askWhom")
                        .val())
                .isEqualTo("Noor");
        Document alone = answer(Map.of("askWhom", "Bo"));
        assertThat(alone.select("#askWhom").val()).isEqualTo("Bo");
        assertThat(alone.select("#vetting").text()).doesNotContain("Answered");
        assertThat(answer(Map.of()).select("#askWhom").val()).isEmpty();
    }

    @Test
    void ofTwoWhoChangeTheSenderAtOnceNoneLosesTheirWord() throws Exception {
        Visitor other = team.browserOf(team.add(Role.MEMBER)).get(place);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 15; i++) {
                String headline = "Engineer " + i;
                String answer = i % 2 == 0 ? "yes" : "no";
                visitor.get(place);
                other.get(place);
                Future<Visitor> one =
                        threads.submit(() -> visitor.post(place + "/sender", Map.of("headline", headline)));
                Future<Visitor> two =
                        threads.submit(() -> other.post(place + "/vetting", Map.of("vet-verified", answer)));
                one.get();
                two.get();

                Document page = visitor.get(place).page();
                assertThat(page.select("#headline").val()).isEqualTo(headline);
                assertThat(marks(page)).isEqualTo(answer.equals("yes") ? List.of("verified") : List.of());
            }
        }
    }

    private Document answer(Map<String, String> answers) {
        visitor.get(place).post(place + "/vetting", answers);
        assertThat(visitor.status()).isEqualTo(303);
        return visitor.follow().page();
    }

    private static List<String> marks(Document page) {
        return page.select("input[name=marks][checked]").eachAttr("value");
    }
}
