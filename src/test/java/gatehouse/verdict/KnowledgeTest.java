package gatehouse.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.outreach.Outreach;
import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.Relationship;
import gatehouse.outreach.Sender;
import gatehouse.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What it changes that nearly the same text reached many. */
class KnowledgeTest {
    private static final VerdictEngine ENGINE = VerdictEngine.load();
    private static final List<String> TEXTS = List.of(
            "Your talk on data contracts was great, I tried the second idea with my own team. Would you like to compare"
                    + " notes some time?",
            "We are looking for a data engineer for our team in Leeds. I saw your work on the open schema tool. Are you"
                    + " open to a short call about the role?",
            "Our platform saves teams ten hours a week. Worth a demo on Thursday?",
            "I would like to connect, as we both work on water projects in the north.",
            "You are invited to our round table on hospital budgets on 12 May, would you join us?",
            "You were chosen. Send the six digit code that was texted to your phone, and a fee of 90 USD.",
            "Ich habe eine Frage zu Ihrem Vortrag und würde mich sehr über eine kurze Antwort von Ihnen freuen.",
            "");

    @Test
    void itNeverLeadsToAnAnswerThatWasNotAdvised() {
        List<String> changed = new ArrayList<>();
        for (Outreach outreach : all(Relationship.values())) {
            Verdict plain = ENGINE.judge(outreach);
            Verdict spread = spread(outreach);

            assertThat(spread.risk()).isEqualTo(plain.risk());
            assertThat(spread.intent()).isEqualTo(plain.intent());
            assertThat(plain.action().answers() || !spread.action().answers())
                    .as("%s: %s, then %s", outreach, plain.action(), spread.action())
                    .isTrue();
            if (spread.action() != plain.action()) {
                changed.add(outreach.text());
            }
        }
        assertThat(changed).isNotEmpty();
    }

    @Test
    void itSaysNothingOfPeopleOneKnows() {
        for (Outreach outreach : all(
                Relationship.CONNECTED,
                Relationship.WORKED_TOGETHER,
                Relationship.STUDIED_TOGETHER,
                Relationship.MET,
                Relationship.TROUBLED)) {
            assertThat(spread(outreach).action())
                    .isEqualTo(ENGINE.judge(outreach).action());
        }
    }

    @Test
    void aTeammateMayWriteTheSameToAll() {
        TeamKnowledge team = new TeamKnowledge(List.of(), Set.of("ada moss"));
        for (Outreach outreach : all(Relationship.STRANGER)) {
            assertThat(ENGINE.judge(outreach, HouseRules.NONE, new Knowledge(team, Likeness.of(outreach), true, false)))
                    .isEqualTo(ENGINE.judge(outreach));
        }
    }

    @Test
    void whatIsNotReadStaysUnread() {
        for (Outreach outreach : all(Relationship.STRANGER)) {
            Verdict plain = ENGINE.judge(outreach);
            if (plain.language() != Language.ENGLISH) {
                assertThat(spread(outreach)).isEqualTo(plain);
            }
        }
    }

    private static Verdict spread(Outreach outreach) {
        return ENGINE.judge(
                outreach, HouseRules.NONE, new Knowledge(TeamKnowledge.NONE, Likeness.of(outreach), true, false));
    }

    private static List<Outreach> all(Relationship... relationships) {
        List<Outreach> all = new ArrayList<>();
        for (String text : TEXTS) {
            for (OutreachKind kind : OutreachKind.values()) {
                for (Relationship relationship : relationships) {
                    all.add(new Outreach(kind, "", text, new Sender("Ada Moss", null, null, relationship, null, null)));
                }
            }
        }
        return all;
    }
}
