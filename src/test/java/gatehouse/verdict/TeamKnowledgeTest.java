package gatehouse.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.intent.Intent;
import gatehouse.outreach.Outreach;
import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.Relationship;
import gatehouse.outreach.Sender;
import gatehouse.verdict.Lesson.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What lessons change, which one counts, and what none of them can. */
class TeamKnowledgeTest {
    private static final VerdictEngine ENGINE = VerdictEngine.load();
    private static final Outreach PITCH = new Outreach(
            OutreachKind.INVITATION,
            "",
            "Hi Nora, our platform saves teams like yours ten hours a week. Worth a 15 minute demo on Thursday?",
            new Sender("Ada Moss", "Sales at Acme", null, Relationship.STRANGER, null, null));
    private static final Outreach FRAUD = new Outreach(
            OutreachKind.MESSAGE,
            "",
            "You have been selected for the job, no interview needed. Pay a registration fee of 90 USD today and send"
                    + " a photo of your passport.",
            PITCH.sender());

    private static final Outreach FOREIGN = new Outreach(
            OutreachKind.MESSAGE,
            "",
            "Guten Tag, ich suche für unser Team eine Ingenieurin und würde mich freuen.",
            PITCH.sender());

    private long lastId;

    @ParameterizedTest
    @EnumSource(Scope.class)
    void eachScopeIsMetByItsKey(Scope scope) {
        Lesson lesson = lesson(scope, null, Action.BLOCK);
        Verdict verdict = judge(PITCH, lesson);

        assertThat(verdict.action()).isEqualTo(Action.BLOCK);
        assertThat(verdict.lesson()).isEqualTo(lesson);
        assertThat(verdict.intent()).isEqualTo(ENGINE.judge(PITCH).intent());
        Outreach other = new Outreach(OutreachKind.MESSAGE, "", "Quite another text.", Sender.UNKNOWN);
        assertThat(judge(other, lesson)).isEqualTo(ENGINE.judge(other));
    }

    @Test
    void aTaughtIntentIsAdvisedByTheTable() {
        Verdict verdict = judge(PITCH, lesson(Scope.SENDER, Intent.MISDIRECTED, null));

        assertThat(verdict.action()).isEqualTo(Action.SAY_WRONG_PERSON);
        assertThat(verdict.rule()).isEqualTo("wrong-person-request");
        assertThat(verdict.asTaught().intent()).isEqualTo(Intent.MISDIRECTED);
        assertThat(verdict.asTaught().sure()).isTrue();
    }

    @Test
    void whatTheTeamCallsFraudIsReported() {
        assertThat(judge(PITCH, lesson(Scope.SENDER, Intent.SCAM, null)).action())
                .isEqualTo(Action.REPORT);
        assertThat(judge(PITCH, lesson(Scope.SENDER, Intent.HARASSMENT, null)).action())
                .isEqualTo(Action.BLOCK);
    }

    @ParameterizedTest
    @EnumSource(Relationship.class)
    void noLessonOverridesSafety(Relationship relationship) {
        Outreach fraud = FRAUD.withSender(FRAUD.sender().withRelationship(relationship));
        for (Action action : Action.values()) {
            for (Intent intent : Intent.values()) {
                Verdict verdict =
                        judge(fraud, lesson(Scope.SENDER, intent, action), lesson(Scope.KIND, intent, action));
                assertThat(verdict).isEqualTo(ENGINE.judge(fraud));
                assertThat(verdict.action().answers()).isFalse();
            }
        }
    }

    @Test
    void whereSomethingSpeaksForCareALessonLeadsToALookAtMost() {
        Verdict verdict = judge(FOREIGN, lesson(Scope.SENDER, Intent.RECRUITER, Action.REPLY));

        assertThat(verdict.action()).isEqualTo(Action.VET_FIRST);
        assertThat(verdict.alternatives()).noneMatch(Action::answers);
    }

    @Test
    void knownContactsPastTroubleAndTeammatesAreLeftAlone() {
        Lesson block = lesson(Scope.SENDER, null, Action.BLOCK);
        for (Relationship relationship : Relationship.values()) {
            Outreach pitch = PITCH.withSender(PITCH.sender().withRelationship(relationship));
            boolean leftAlone = relationship.isKnown() || relationship == Relationship.TROUBLED;
            assertThat(judge(pitch, block).lessons()).hasSize(leftAlone ? 0 : 1);
        }
        TeamKnowledge withTeammate = new TeamKnowledge(List.of(block), Set.of(Likeness.nameKey("ada MOSS")));
        assertThat(ENGINE.judge(PITCH, HouseRules.NONE, withTeammate)).isEqualTo(ENGINE.judge(PITCH));
    }

    @Test
    void theNewerLessonCountsAndTheOlderIsShownButOneAboutAKindYields() {
        Lesson older = lesson(Scope.SENDER, Intent.RECRUITER, null);
        Lesson newer = lesson(Scope.COMPANY, Intent.NETWORKING, null);
        Lesson kind = lesson(Scope.KIND, null, Action.IGNORE);

        assertThat(judge(PITCH, older, newer, kind).lessons()).containsExactly(newer, older, kind);
        assertThat(judge(PITCH, newer, older).lessons()).containsExactly(older, newer);
        assertThat(judge(PITCH, kind).lessons()).containsExactly(kind);
    }

    @Test
    void aLessonAboutAKindLeavesAloneWhatIsNotRead() {
        for (OutreachKind how : OutreachKind.values()) {
            Outreach foreign = new Outreach(how, "", FOREIGN.text(), FOREIGN.sender());
            Verdict plain = ENGINE.judge(foreign);
            List<Lesson> kinds = Arrays.stream(Intent.values())
                    .map(guess -> new Lesson(
                            ++lastId, Scope.KIND, Likeness.kindKey(how, guess), Intent.HELP_REQUEST, Action.IGNORE))
                    .toList();
            Lesson[] ofAllKinds = kinds.toArray(Lesson[]::new);

            assertThat(plain.readAs()).isNull();
            assertThat(judge(foreign, ofAllKinds)).isEqualTo(plain);
            Knowledge toMany = new Knowledge(new TeamKnowledge(kinds, Set.of()), Likeness.of(foreign), true, false);
            assertThat(ENGINE.judge(foreign, HouseRules.NONE, toMany).lessons()).isEmpty();

            Lesson named = lesson(Scope.SENDER, Intent.RECRUITER, null);
            TeamKnowledge both = new TeamKnowledge(
                    Stream.concat(kinds.stream(), Stream.of(named)).toList(), Set.of());
            Verdict taught = ENGINE.judge(foreign, HouseRules.NONE, both);
            assertThat(taught.lessons()).containsExactly(named);
            assertThat(taught.isRead()).isTrue();
            assertThat(taught.readAs()).isNull();
        }
        assertThat(ENGINE.judge(PITCH).readAs()).isEqualTo(Intent.SALES_PITCH);
    }

    @Test
    void aLaterAnswerEndsWhatShutTheSenderOutAndNothingElse() {
        Lesson block = lesson(Scope.COMPANY, null, Action.BLOCK);
        Lesson reading = lesson(Scope.TEMPLATE, Intent.RECRUITER, null);
        Lesson answered = lesson(Scope.SENDER, null, null);

        assertThat(judge(PITCH, block, reading, answered).lessons()).containsExactly(reading);
        assertThat(judge(PITCH, answered, block).lessons()).containsExactly(block);
        Outreach colleague =
                PITCH.withSender(new Sender("Bo Lind", "CEO at Acme", null, Relationship.STRANGER, null, null));
        assertThat(judge(colleague, block, answered).action()).isEqualTo(Action.BLOCK);
    }

    @Test
    void whatLinkedInDoesNotAskForIsNotAdvised() {
        Outreach message = new Outreach(OutreachKind.MESSAGE, "", PITCH.text(), PITCH.sender());

        assertThat(judge(message, lesson(Scope.SENDER, null, Action.DECLINE)).action())
                .isEqualTo(Action.IGNORE);
        assertThat(judge(message, lesson(Scope.SENDER, null, Action.ACCEPT)).action())
                .isEqualTo(Action.REPLY);
    }

    /** Oldest first, as they were taught. */
    private static Verdict judge(Outreach outreach, Lesson... taught) {
        List<Lesson> newestFirst = new ArrayList<>(Arrays.asList(taught)).reversed();
        return ENGINE.judge(outreach, HouseRules.NONE, new TeamKnowledge(newestFirst, Set.of("nora lang")));
    }

    private Lesson lesson(Scope scope, @Nullable Intent intent, @Nullable Action action) {
        Likeness likeness = Likeness.of(PITCH);
        String key = switch (scope) {
            case SENDER -> likeness.sender();
            case COMPANY -> likeness.company();
            case TEMPLATE -> likeness.template();
            case KIND -> Likeness.kindKey(PITCH.kind(), ENGINE.judge(PITCH).intent());
        };
        return new Lesson(++lastId, scope, key, intent, action);
    }
}
