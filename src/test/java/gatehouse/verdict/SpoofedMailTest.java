package gatehouse.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.outreach.Outreach;
import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.ProfileMark;
import gatehouse.outreach.Relationship;
import gatehouse.outreach.Sender;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A mail that only claims to be LinkedIn's is never answered, whatever stands in it. */
class SpoofedMailTest {
    private static final VerdictEngine ENGINE = VerdictEngine.load();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Hello Nora, thank you for your talk in Ghent. I liked the part about panel data very much.",
                "Your account will be restricted in 24 hours unless you confirm your password.",
                "Hallo Nora, vielen Dank für den Vortrag gestern. Wollen wir uns nächste Woche treffen?",
                "👏👍"
            })
    void theWordsDoNotOutweighIt(String text) {
        for (OutreachKind kind : OutreachKind.values()) {
            Verdict verdict = ENGINE.judge(spoofed(kind, text, Relationship.UNKNOWN));

            assertThat(verdict.risk()).isEqualTo(Risk.HIGH);
            assertThat(verdict.intent().key()).isEqualTo("scam");
            assertThat(verdict.action()).isEqualTo(Action.REPORT);
            assertThat(verdict.reasons().getFirst().key()).isEqualTo("spoofed-mail");
            assertThat(verdict.reasons().getFirst().supports()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Relationship.class)
    void whoeverIsNamedInItDoesNotOutweighIt(Relationship relationship) {
        Verdict verdict = ENGINE.judge(spoofed(OutreachKind.MESSAGE, "Good to see you yesterday!", relationship));

        List<Action> advised = new ArrayList<>(verdict.alternatives());
        advised.add(verdict.action());
        assertThat(verdict.risk()).isEqualTo(Risk.HIGH);
        assertThat(advised).noneMatch(Action::answers);
        assertThat(verdict.whatIfs()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ProfileMark.class)
    void onlyThisMarkDoesSo(ProfileMark mark) {
        String text = "Hello Nora, thank you for your talk in Ghent. I liked the part about panel data very much.";
        Verdict verdict = ENGINE.judge(with(OutreachKind.MESSAGE, text, Relationship.MET, Set.of(mark)));

        assertThat(verdict.risk() == Risk.HIGH).isEqualTo(mark == ProfileMark.SPOOFED_MAIL);
        assertThat(verdict.reasons().stream().anyMatch(reason -> reason.key().equals("spoofed-mail")))
                .isEqualTo(mark == ProfileMark.SPOOFED_MAIL);
    }

    private static Outreach spoofed(OutreachKind kind, String text, Relationship relationship) {
        return with(kind, text, relationship, Set.of(ProfileMark.SPOOFED_MAIL));
    }

    private static Outreach with(OutreachKind kind, String text, Relationship relationship, Set<ProfileMark> marks) {
        return new Outreach(kind, "", text, new Sender("Ada Moss", null, null, relationship, null, null, marks));
    }
}
