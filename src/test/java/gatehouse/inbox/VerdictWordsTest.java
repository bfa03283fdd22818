package gatehouse.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.intent.Intent;
import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.ProfileMark;
import gatehouse.outreach.Relationship;
import gatehouse.signal.Signal;
import gatehouse.signal.SignalCatalog;
import gatehouse.verdict.Action;
import gatehouse.verdict.Note;
import gatehouse.verdict.Policy;
import gatehouse.verdict.Risk;
import gatehouse.verdict.Verdict;
import gatehouse.web.Sentences;
import io.micronaut.context.i18n.ResourceBundleMessageSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a verdict says in words, whatever it is. */
class VerdictWordsTest {
    private static final Pattern CLAIM = Pattern.compile(
            "\\b(is|this is|it is|it's|it’s) (a |an )?(scam|fraud|fake|safe|harmless|genuine)\\b|\\bsafe\\b");

    private final VerdictWords words = new VerdictWords(new Sentences(new ResourceBundleMessageSource("messages")));

    @Test
    void noSentenceClaimsThatSomethingIsAScamOrSafe() {
        for (String sentence : sentences()) {
            assertThat(CLAIM.matcher(sentence.toLowerCase(Locale.ROOT)).find())
                    .as(sentence)
                    .isFalse();
            assertThat(sentence).doesNotContain("{").endsWith(".");
        }
    }

    @Test
    void findingNothingIsCalledNoProof() {
        assertThat(words.caution(Verdicts.sure(Intent.NETWORKING, Risk.NONE, Action.IGNORE)))
                .contains("isn’t proof");
        assertThat(words.caution(Verdicts.sure(Intent.SCAM, Risk.HIGH, Action.REPORT)))
                .contains("aren’t proof");
    }

    @Test
    void notBeingSureIsSaidFirst() {
        assertThat(words.sentence(Verdicts.unsure(Intent.RECRUITER, Intent.SALES_PITCH, Risk.NONE)))
                .startsWith("We aren’t sure")
                .contains("recruiter", "sales pitch");
        assertThat(words.sentence(Verdicts.unsure(Intent.RECRUITER, Intent.SCAM, Risk.HIGH)))
                .startsWith("We aren’t sure");
    }

    @Test
    void everyWordOfOursHasItsName() {
        List<String> keys = new ArrayList<>();
        for (Intent intent : Intent.values()) {
            keys.addAll(List.of("intent." + intent.key(), "intent." + intent.key() + ".like"));
        }
        for (Action action : Action.values()) {
            keys.addAll(List.of("action." + action.key(), "answer.none." + action.key()));
        }
        for (Relationship relationship : Relationship.values()) {
            keys.addAll(List.of("relationship." + relationship.key(), "relationship." + relationship.key() + ".if"));
        }
        for (OutreachKind kind : OutreachKind.values()) {
            keys.add("kind." + kind.key());
        }
        for (ProfileMark mark : ProfileMark.values()) {
            keys.add("mark." + mark.key());
        }
        for (Risk risk : Risk.values()) {
            keys.addAll(List.of("risk." + risk.key(), "verdict.caution." + risk.key()));
        }
        for (Note note : Note.values()) {
            keys.add("policy.note." + note.name().toLowerCase(Locale.ROOT));
        }
        for (Policy.Danger danger : Policy.Danger.values()) {
            keys.add("policy.danger." + danger.name().toLowerCase(Locale.ROOT));
        }
        for (Signal signal : SignalCatalog.load().all()) {
            keys.add("signals." + signal.group());
        }
        assertThat(keys).allSatisfy(key -> assertThat(words.say(key)).isNotBlank());
    }

    private List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        for (Intent intent : Intent.values()) {
            for (Risk risk : Risk.values()) {
                for (Verdict verdict : List.of(
                        Verdicts.sure(intent, risk, Action.IGNORE), Verdicts.unsure(intent, Intent.RECONNECT, risk))) {
                    sentences.add(words.sentence(verdict));
                    sentences.add(words.caution(verdict));
                }
            }
        }
        return sentences;
    }
}
