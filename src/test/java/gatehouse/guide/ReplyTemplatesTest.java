package gatehouse.guide;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.intent.Intent;
import gatehouse.outreach.OutreachKind;
import gatehouse.signal.SignalCatalog;
import gatehouse.verdict.Action;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The answers to copy follow the rules TE-01 to TE-08 and PR-01 to PR-08 of the guide's facts, in every tone. */
class ReplyTemplatesTest {
    private static final Map<String, List<String>> REQUIRED = Map.of(
            "TE-01", List.of("thanks", "boundary"),
            "TE-02", List.of("thanks", "not-interested", "at-the-moment"),
            "TE-03", List.of("wrong-person", "polite"),
            "TE-04", List.of("reason", "for-now", "wish", "personal"),
            "TE-05", List.of("connected", "what-for"),
            "TE-06", List.of("delay", "still-relevant"),
            "TE-07", List.of("who", "why-you", "their-profile"));
    private static final Set<String> NOT_PARTS = Set.of("title", "rule", "closed", "offered", "kinds");
    /** Rules of answers that say no, and so begin with thanks (PR-01). */
    private static final Set<String> NO = Set.of("TE-01", "TE-02", "TE-08");

    private final List<ReplyTemplate> templates = GuideBook.read().answers();
    private final ReplyTemplates replies = new ReplyTemplates(templates);

    @Test
    void everyRuleHasAnAnswer() {
        assertThat(templates)
                .extracting(ReplyTemplate::rule)
                .contains("TE-01", "TE-02", "TE-03", "TE-04", "TE-05", "TE-06", "TE-07", "TE-08");
    }

    @Test
    void everyAnswerHoldsThePartsItsRuleAsksForInEveryTone() {
        for (ReplyTemplate template : templates) {
            for (String part : REQUIRED.getOrDefault(template.rule(), List.of())) {
                assertThat(template.parts()).as(template.key()).containsKey(part);
            }
            template.parts().forEach((part, choices) -> {
                if (!NOT_PARTS.contains(part) && !part.equals("reason")) {
                    template.bodies()
                            .forEach((tone, body) -> assertThat(holdsOneOf(body, choices))
                                    .as(template.key() + " " + tone + " " + part)
                                    .isTrue());
                }
            });
        }
    }

    @Test
    void aNoWithAReasonGivesItInTheLongerTones() {
        for (ReplyTemplate template : templates) {
            String reason = template.parts().get("reason");
            if (reason != null) {
                for (Tone tone : List.of(Tone.WARM, Tone.PLAIN)) {
                    assertThat(holdsOneOf(template.bodies().getOrDefault(tone, ""), reason))
                            .as(template.key() + " " + tone)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void aClosedAnswerInvitesNoReplyAndAnOpenOneAsksOneThing() {
        for (ReplyTemplate template : templates) {
            for (Tone tone : Tone.values()) {
                String text = template.fill(tone, Blanks.NONE, "").text();
                List<String> hints = AnswerRules.hints(text);
                if (template.closed()) {
                    assertThat(hints).as(template.key() + " " + tone).doesNotContain("question", "hook");
                } else {
                    assertThat(text.chars().filter(c -> c == '?').count())
                            .as(template.key() + " " + tone)
                            .isEqualTo(1);
                }
                assertThat(hints).as(template.key() + " " + tone).doesNotContain("personal", "blame", "short", "long");
                if (NO.contains(template.rule())) {
                    assertThat(hints).as(template.key() + " " + tone).doesNotContain("thanks");
                }
            }
        }
    }

    @Test
    void aWarmNoWishesWell() {
        for (ReplyTemplate template : templates) {
            if (template.closed()
                    && NO.contains(template.rule())
                    && !template.key().equals("redirect")) {
                assertThat(template.bodies().getOrDefault(Tone.WARM, ""))
                        .as(template.key())
                        .contains("wish");
            }
        }
    }

    @Test
    void tonesDifferInWordsAndLength() {
        for (ReplyTemplate template : templates) {
            int warm = template.bodies().getOrDefault(Tone.WARM, "").length();
            int plain = template.bodies().getOrDefault(Tone.PLAIN, "").length();
            int brief = template.bodies().getOrDefault(Tone.BRIEF, "").length();
            assertThat(List.of(brief, plain, warm))
                    .as(template.key())
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void everyIntentHasAnAnswerForEveryStepThatAnswersAndAClosedOneForANo() {
        for (Intent intent : Intent.values()) {
            for (OutreachKind kind : OutreachKind.values()) {
                for (Action action : List.of(Action.REPLY_BRIEFLY, Action.DECLINE, Action.SAY_WRONG_PERSON)) {
                    assertThat(replies.fitting(action, intent.key(), kind))
                            .as(intent + " " + action + " " + kind)
                            .isNotEmpty()
                            .allMatch(ReplyTemplate::closed);
                }
                if (intent != Intent.SCAM && intent != Intent.HARASSMENT) {
                    assertThat(replies.fitting(Action.REPLY, intent.key(), kind))
                            .as(intent + " " + kind)
                            .isNotEmpty();
                }
            }
        }
    }

    @Test
    void stepsThatAreNotToAnswerHaveNone() {
        for (Intent intent : Intent.values()) {
            for (Action action : List.of(Action.IGNORE, Action.REPORT, Action.BLOCK, Action.FOLLOW_INSTEAD)) {
                assertThat(replies.fitting(action, intent.key(), OutreachKind.MESSAGE))
                        .isEmpty();
            }
        }
        for (Intent intent : List.of(Intent.SCAM, Intent.HARASSMENT, Intent.PERSONAL_INTEREST)) {
            assertThat(replies.fitting(Action.VET_FIRST, intent.key(), OutreachKind.MESSAGE))
                    .isEmpty();
        }
    }

    @Test
    void blanksAreFilledOrVanishWithTheirSpace() {
        ReplyTemplate no = replies.fitting(Action.DECLINE, "recruiter", OutreachKind.MESSAGE)
                .getFirst();

        assertThat(no.fill(Tone.WARM, new Blanks("Ines", "about the role", "Olu"), "")
                        .text())
                .startsWith("Hello Ines,\n\nThank you for thinking of me")
                .endsWith("\n\nKind regards,\nOlu");
        assertThat(no.fill(Tone.PLAIN, new Blanks("Ines", "about the role", "Olu"), "")
                        .text())
                .contains("Thank you for writing about the role. ")
                .endsWith("\n\nOlu");
        assertThat(no.fill(Tone.PLAIN, Blanks.NONE, "").text())
                .startsWith("Hello,\n\nThank you for writing. ")
                .doesNotContain("{");
    }

    @Test
    void aLateAnswerSaysSoInOneShortSentence() {
        for (Tone tone : Tone.values()) {
            assertThat(replies.delay(tone)).as(tone.key()).endsWith(".").hasSizeLessThan(60);
        }
        ReplyTemplate no = replies.fitting(Action.DECLINE, "sales_pitch", OutreachKind.MESSAGE)
                .getFirst();
        assertThat(no.fill(Tone.PLAIN, Blanks.NONE, replies.delay(Tone.PLAIN)).text())
                .startsWith("Hello,\n\nI only saw this now. Thank you for writing");
    }

    @Test
    void whatIsAskedForIsNamedByKnownSignalsOnly() {
        SignalCatalog signals = SignalCatalog.load();
        new Asked().phrases().forEach((signal, phrase) -> {
            assertThat(signals.find(signal)).as(signal).isPresent();
            assertThat(phrase).matches("(about|to) [a-z ]+");
        });
    }

    private static boolean holdsOneOf(String body, String choices) {
        String words = body.toLowerCase(Locale.ROOT);
        return Arrays.stream(choices.split("\\s*\\|\\s*")).anyMatch(c -> words.contains(c.toLowerCase(Locale.ROOT)));
    }
}
