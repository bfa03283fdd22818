package gatehouse.guide;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.signal.Signal;
import gatehouse.signal.SignalCatalog;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People ask in their own words, and the first answer is the right page. */
class GuideSearchTest {
    private static final SignalCatalog SIGNALS = SignalCatalog.load();
    private static final GuideSearch SEARCH = new GuideSearch(new GuideService(SIGNALS), SIGNALS);

    @ParameterizedTest
    @CsvSource({
        "how do I stop recruiters, stop-recruiters",
        "How can I stop headhunters?, stop-recruiters",
        "stop sales pitches, stop-sales-pitches",
        "is this a scam, scam",
        "I clicked a link what now, if-it-happened",
        "where do I report a scam, where-to-report",
        "do I have to answer, when-silence-is-fine",
        "say no politely, decline-politely",
        "hide my profile from google, be-harder-to-find",
        "turn off message requests, switch-off-requests",
        "withdraw an invitation, take-back-an-invitation",
        "should I accept this connection request, judge-an-invitation",
        "ex boyfriend, difficult-history",
        "out of office, automatic-replies",
        "crypto, investments",
        "gift cards, posing-as-somebody",
        "two factor, guard-your-account",
        "people also viewed, be-harder-to-find",
        "mutual connections, shared-contacts",
        "verified badge, badges",
        "mlm, build-a-team",
        "spy, secret-knowledge",
        "does the sender know I ignored, four-answers",
        "character limit of a note, note-length",
        "congratulate someone, keep-ties-warm",
        "my inbox is full, sort-your-inbox",
        "company page, business-pages",
        "competitor wants to connect, competitors",
        "when should I block, report-and-block",
        "who can see my connections, hide-your-connections",
        "too many notifications, quiet-notifications"
    })
    void theFirstAnswerIsTheRightPage(String question, String slug) {
        assertThat(SEARCH.find(question).pages())
                .extracting(GuideTopic::slug)
                .first()
                .isEqualTo(slug);
    }

    @Test
    void halfAWordFindsSomethingAlready() {
        for (String typed : new String[] {"rec", "recr", "recru", "recruit", "recruiter"}) {
            assertThat(SEARCH.find(typed).pages())
                    .as(typed)
                    .extracting(GuideTopic::slug)
                    .contains("recruiter");
        }
    }

    @Test
    void signsAreFoundToo() {
        assertThat(SEARCH.find("verification code").signs())
                .extracting(Signal::key)
                .contains("asks-for-code");
        assertThat(SEARCH.find("how do I stop recruiters").signs()).isEmpty();
    }

    @Test
    void emptyWordsFindNothing() {
        assertThat(SEARCH.find("how do I").pages()).isEmpty();
        assertThat(SEARCH.find("").signs()).isEmpty();
    }

    @Property(tries = 200)
    void anyQuestionIsAnswered(@ForAll String question) {
        assertThat(SEARCH.find(question).pages()).hasSizeLessThanOrEqualTo(6);
    }
}
