package gatehouse.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.intent.Intent;
import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.ProfileMark;
import gatehouse.outreach.Relationship;
import gatehouse.verdict.Policy.Case;
import gatehouse.verdict.Policy.Danger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.converter.ConvertWith;
import org.junit.jupiter.params.converter.SimpleArgumentConverter;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {
    private final Policy policy = Policy.load();

    @Test
    void everyCombinationHasOneOutcomeAndEveryRowIsReached() {
        Set<String> reached = new HashSet<>();
        everyCase().forEach(question -> reached.add(policy.decide(question).key()));
        assertThat(policy.rows())
                .extracting(Policy.Row::key)
                .doesNotHaveDuplicates()
                .allMatch(reached::contains);
    }

    @Test
    void nothingDangerousIsEverAnswered() {
        everyCase().stream()
                .filter(question -> question.danger() == Danger.HIGH || question.danger() == Danger.ALARM)
                .forEach(question -> {
                    Policy.Row row = policy.decide(question);
                    assertThat(row.action().answers())
                            .as("%s by %s", question, row.key())
                            .isFalse();
                    assertThat(row.also()).as("%s by %s", question, row.key()).noneMatch(Action::answers);
                });
    }

    @Test
    void nothingDoubtfulIsAcceptedOrAnsweredWithoutACheck() {
        everyCase().stream()
                .filter(question -> question.danger() != Danger.NONE && question.note() != Note.UNREAD)
                .forEach(question -> assertThat(policy.decide(question).action())
                        .as("%s", question)
                        .isNotIn(Action.ACCEPT, Action.REPLY));
    }

    @Test
    void aKnownContactsHarmlessNoteIsNeverHidden() {
        Set<Action> hides = EnumSet.of(Action.IGNORE, Action.DECLINE, Action.REPORT, Action.BLOCK);
        everyCase().stream()
                .filter(question -> question.relationship().isKnown()
                        && question.danger() == Danger.NONE
                        && question.marks().isEmpty())
                .filter(question -> question.intent() != Intent.SCAM && question.intent() != Intent.HARASSMENT)
                .forEach(question -> assertThat(policy.decide(question).action())
                        .as("%s", question)
                        .isNotIn(hides));
    }

    @Test
    void acceptingDecliningAndFollowingInsteadAreOnlyAdvisedWhereLinkedInAsksForThem() {
        everyCase().stream()
                .filter(question -> !question.kind().needsAcceptance())
                .forEach(question -> {
                    Policy.Row row = policy.decide(question);
                    List<Action> advised = new ArrayList<>(row.also());
                    advised.add(row.action());
                    assertThat(advised)
                            .as("%s by %s", question, row.key())
                            .doesNotContain(Action.ACCEPT, Action.DECLINE, Action.FOLLOW_INSTEAD);
                });
    }

    @Test
    void noHouseRuleSpeaksWhereTheSafetyGateOrAnAcquaintanceDecides() {
        assertThat(policy.rows())
                .filteredOn(row -> !row.house().isEmpty())
                .hasSizeGreaterThan(10)
                .allSatisfy(row -> {
                    assertThat(row.dangers()).doesNotContain(Danger.HIGH, Danger.ALARM);
                    assertThat(row.relationships())
                            .doesNotContain(Relationship.TROUBLED)
                            .noneMatch(Relationship::isKnown);
                });
        assertThat(policy.rows().subList(0, 10)).allMatch(row -> row.house().isEmpty());
    }

    @Test
    void everyHouseFactDecidesSomewhere() {
        Set<HouseFact> spoken = EnumSet.noneOf(HouseFact.class);
        policy.rows().forEach(row -> row.house().forEach(spoken::addAll));
        assertThat(spoken).containsExactlyInAnyOrder(HouseFact.values());
    }

    /** The rows of the message-request table (GUIDE-FACTS TB1) and of the table of connection types (TB2), with C-nn applied. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "TB1-1 thoughtful and cites your work,  message_request, stranger,  ,             content_appreciation, none,"
                + " personal, accept",
        "TB1-1 the same who asks to connect,    invitation,      stranger,  ,             networking,           none,"
                + " cites,    accept",
        "TB1-2 recruiter and generic,           message_request, stranger,  ,             recruiter,            none,"
                + " bulk,     vet_first",
        "TB1-2 recruiter and generic by InMail, inmail,          stranger,  ,             recruiter,            none,"
                + " bulk,     vet_first",
        "TB1-3 unknown with links,              message_request, stranger,  ,             scam,                 high,"
                + " plain,    report",
        "TB1-4 met at a conference,             message_request, met,       ,             keep_in_touch,        none,"
                + " plain,    accept",
        "TB1-5 past harasser,                   message_request, troubled,  ,             networking,           none,"
                + " plain,    block",
        "TB2-1 known contact,                   invitation,      connected, ,             keep_in_touch,        none,"
                + " plain,    accept",
        "TB2-2 industry peer,                   invitation,      stranger,  same_field,   networking,           none,"
                + " plain,    accept",
        "TB2-3 verified with a purpose,         invitation,      stranger,  verified,     networking,           none,"
                + " personal, accept",
        "TB2-6 a badge alone is no reason,      invitation,      stranger,  verified,     networking,           none,"
                + " bulk,     vet_first",
        "TB2-4 recruiter,                       invitation,      stranger,  ,             recruiter,            none,"
                + " plain,    vet_first",
        "TB2-5 salesperson,                     invitation,      stranger,  ,             sales_pitch,          none,"
                + " plain,    vet_first",
        "TB2-6 stranger,                        invitation,      stranger,  ,             networking,           none,"
                + " plain,    vet_first",
        "TB2-7 fake profile,                    invitation,      stranger,  fake_profile, networking,           none,"
                + " plain,    decline",
        "TB2-8 competitor,                      invitation,      stranger,  competitor,   networking,           none,"
                + " plain,    decline",
        "TB2-9 scammer,                         invitation,      stranger,  ,             scam,                 high,"
                + " plain,    report"
    })
    void theSourceTablesHold(
            String row,
            @ConvertWith(Named.class) OutreachKind kind,
            @ConvertWith(Named.class) Relationship relationship,
            @ConvertWith(Named.class) @Nullable ProfileMark mark,
            @ConvertWith(Named.class) Intent intent,
            @ConvertWith(Named.class) Danger danger,
            @ConvertWith(Named.class) Note note,
            @ConvertWith(Named.class) Action action) {
        Policy.Row decided = policy.decide(
                new Case(kind, relationship, mark == null ? Set.of() : Set.of(mark), intent, danger, note));
        assertThat(decided.action()).as(decided.key()).isEqualTo(action);
        assertThat(decided.facts()).anyMatch(fact -> row.startsWith(fact));
    }

    /** Reads the table's own spelling of an enum, such as {@code message_request}. */
    static class Named extends SimpleArgumentConverter {
        @Override
        @SuppressWarnings({"unchecked", "rawtypes"})
        protected @Nullable Object convert(@Nullable Object name, Class<?> type) {
            return name == null
                    ? null
                    : Enum.valueOf((Class) type, name.toString().toUpperCase(Locale.ROOT));
        }
    }

    @Test
    void aScammerIsReportedAndThenMayBeBlocked() {
        Policy.Row row = policy.decide(new Case(
                OutreachKind.INVITATION, Relationship.STRANGER, Set.of(), Intent.SCAM, Danger.HIGH, Note.PLAIN));
        assertThat(row.also()).startsWith(Action.BLOCK);
    }

    private static List<Case> everyCase() {
        List<Set<ProfileMark>> marks = new ArrayList<>(List.of(Set.of()));
        for (ProfileMark mark : ProfileMark.values()) {
            marks.add(Set.of(mark));
        }
        List<Set<HouseFact>> house = new ArrayList<>(List.of(Set.of()));
        for (HouseFact fact : HouseFact.values()) {
            house.add(Set.of(fact));
        }
        house.add(EnumSet.of(HouseFact.OPEN, HouseFact.TOPIC_WANTED));
        List<Case> cases = new ArrayList<>();
        for (OutreachKind kind : OutreachKind.values()) {
            for (Relationship relationship : Relationship.values()) {
                for (Set<ProfileMark> mark : marks) {
                    for (Intent intent : Intent.values()) {
                        for (Danger danger : Danger.values()) {
                            for (Note note : Note.values()) {
                                house.forEach(facts ->
                                        cases.add(new Case(kind, relationship, mark, intent, danger, note, facts)));
                            }
                        }
                    }
                }
            }
        }
        return cases;
    }
}
