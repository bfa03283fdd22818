package gatehouse.guide;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.inbox.Verdicts;
import gatehouse.intent.Intent;
import gatehouse.outreach.Outreach;
import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.ProfileMark;
import gatehouse.outreach.Relationship;
import gatehouse.outreach.Sender;
import gatehouse.team.TestMembers;
import gatehouse.verdict.Action;
import gatehouse.verdict.Risk;
import gatehouse.verdict.Verdict;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which answers are offered, and above all when there are none. */
@MicronautTest(transactional = false, startApplication = false)
class AnswerServiceTest {
    private final AnswerService answers;

    AnswerServiceTest(AnswerService answers) {
        this.answers = answers;
    }

    @Test
    void fraudHarassmentAndHighRiskNeverGetAWordWhateverTheStep() {
        for (OutreachKind kind : OutreachKind.values()) {
            for (Action action : Action.values()) {
                for (Intent intent : Intent.values()) {
                    Verdict risky = Verdicts.sure(intent, Risk.HIGH, action);
                    assertThat(advise(kind, Sender.UNKNOWN, risky, null).hasAny())
                            .as(intent + " " + action)
                            .isFalse();
                    assertThat(advise(kind, Sender.UNKNOWN, risky, Intent.NETWORKING)
                                    .none())
                            .isEqualTo("answer.none.risk");
                }
                for (Risk risk : Risk.values()) {
                    for (Intent bad : Set.of(Intent.SCAM, Intent.HARASSMENT)) {
                        assertThat(advise(kind, Sender.UNKNOWN, Verdicts.sure(bad, risk, action), null)
                                        .hasAny())
                                .isFalse();
                        assertThat(advise(kind, Sender.UNKNOWN, Verdicts.sure(Intent.RECRUITER, risk, action), bad)
                                        .hasAny())
                                .isFalse();
                    }
                }
            }
        }
    }

    @Test
    void whatMayBeFraudOrComesFromADoubtfulAccountGetsNone() {
        Verdict maybeFraud = Verdicts.unsure(Intent.RECRUITER, Intent.SCAM, Risk.NONE);
        Verdict harmless = Verdicts.sure(Intent.NETWORKING, Risk.NONE, Action.DECLINE);
        Sender fake = new Sender(null, null, null, Relationship.UNKNOWN, null, null, Set.of(ProfileMark.FAKE_PROFILE));
        Sender troubled = Sender.UNKNOWN.withRelationship(Relationship.TROUBLED);

        assertThat(advise(OutreachKind.MESSAGE, Sender.UNKNOWN, maybeFraud, null)
                        .hasAny())
                .isFalse();
        assertThat(advise(OutreachKind.INVITATION, fake, harmless, null).hasAny())
                .isFalse();
        assertThat(advise(OutreachKind.INVITATION, troubled, harmless, null).hasAny())
                .isFalse();
        assertThat(advise(OutreachKind.INVITATION, Sender.UNKNOWN, harmless, null)
                        .answers())
                .extracting(Answer::key)
                .containsExactly("decline-invitation");
    }

    @Test
    void whereNoAnswerIsNeededItIsSaidAndAPoliteNoIsThereAllTheSame() {
        AnswerAdvice advice = advise(
                OutreachKind.MESSAGE,
                Sender.UNKNOWN,
                Verdicts.sure(Intent.SALES_PITCH, Risk.NONE, Action.IGNORE),
                null);

        assertThat(advice.none()).isEqualTo("answer.none.ignore");
        assertThat(advice.answers()).isEmpty();
        assertThat(advice.others()).extracting(Answer::key).containsExactly("pitch-no");
    }

    @Test
    void anyWarningSignLeavesOnlyWhatBelongsToTheAdvisedStep() {
        Verdict ignored = Verdicts.sure(Intent.SALES_PITCH, Risk.LOW, Action.IGNORE);
        Verdict answered = Verdicts.sure(Intent.SALES_PITCH, Risk.LOW, Action.REPLY_BRIEFLY);

        assertThat(advise(OutreachKind.MESSAGE, Sender.UNKNOWN, ignored, null).hasAny())
                .isFalse();
        assertThat(advise(OutreachKind.MESSAGE, Sender.UNKNOWN, answered, null).answers())
                .extracting(Answer::key)
                .containsExactly("pitch-no");
        assertThat(advise(OutreachKind.MESSAGE, Sender.UNKNOWN, answered, null).others())
                .isEmpty();
    }

    @Test
    void acceptingNeedsNoWordsButHasALineForWhoWantsOne() {
        AnswerAdvice advice = advise(
                OutreachKind.INVITATION,
                Sender.UNKNOWN,
                Verdicts.sure(Intent.NETWORKING, Risk.NONE, Action.ACCEPT),
                null);

        assertThat(advice.none()).isEqualTo("answer.none.accept");
        assertThat(advice.answers()).isEmpty();
        assertThat(advice.others()).extracting(Answer::key).contains("accept-line");
    }

    @Test
    void aRecruiterIsOfferedBothWaysAndInAnInMailTheButton() {
        Verdict recruiter = Verdicts.sure(Intent.RECRUITER, Risk.NONE, Action.REPLY);

        AnswerAdvice inMail = advise(OutreachKind.INMAIL, Sender.UNKNOWN, recruiter, null);
        assertThat(inMail.answers()).extracting(Answer::closed).containsExactlyInAnyOrder(true, false);
        assertThat(inMail.notes()).containsExactly("answer.note.not-interested");
        assertThat(advise(OutreachKind.MESSAGE, Sender.UNKNOWN, recruiter, null).notes())
                .isEmpty();
    }

    @Test
    void whatAMemberSaidItIsDecidesTheWords() {
        Verdict verdict = Verdicts.sure(Intent.NETWORKING, Risk.NONE, Action.REPLY_BRIEFLY);

        assertThat(advise(OutreachKind.MESSAGE, Sender.UNKNOWN, verdict, Intent.EVENT_INVITATION)
                        .answers())
                .extracting(Answer::key)
                .containsExactly("event-no");
    }

    private AnswerAdvice advise(OutreachKind kind, Sender sender, Verdict verdict, @Nullable Intent corrected) {
        Outreach outreach = new Outreach(kind, "", "A note", sender);
        return answers.advise(TestMembers.SOMEBODY, outreach, verdict, corrected, null, AnswerWish.USUAL);
    }
}
