package gatehouse.guide;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.intent.Intent;
import gatehouse.outreach.OutreachKind;
import gatehouse.verdict.Action;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The answers to copy follow the rules TE-01 to TE-08 of the guide's facts. */
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
    /** What keeps a talk going. */
    private static final Pattern HOOK = Pattern.compile(
            "\\?|\\b(later|maybe|perhaps|let me know|feel free|get back|next time|keep me|in touch|soon)\\b");

    private static final Pattern PERSONAL_DATA =
            Pattern.compile("[0-9@]|https?:|\\bcall me\\b|\\bmy (number|address|employer)\\b");

    private final List<ReplyTemplate> templates = GuideBook.read().answers();
    private final ReplyTemplates replies = new ReplyTemplates(templates);

    @Test
    void everyRuleHasAnAnswer() {
        assertThat(templates)
                .extracting(ReplyTemplate::rule)
                .contains("TE-01", "TE-02", "TE-03", "TE-04", "TE-05", "TE-06", "TE-07", "TE-08");
    }

    @Test
    void everyAnswerHoldsThePartsItsRuleAsksFor() {
        for (ReplyTemplate template : templates) {
            for (String part : REQUIRED.getOrDefault(template.rule(), List.of())) {
                assertThat(template.parts()).as(template.key()).containsKey(part);
            }
            template.parts().forEach((part, words) -> {
                if (!NOT_PARTS.contains(part)) {
                    assertThat(template.text().toLowerCase(Locale.ROOT))
                            .as(template.key() + " " + part)
                            .contains(words.toLowerCase(Locale.ROOT));
                }
            });
        }
    }

    @Test
    void aClosedAnswerHoldsNoQuestionAndNoHook() {
        for (ReplyTemplate template : templates) {
            if (template.closed()) {
                assertThat(HOOK.matcher(template.text().toLowerCase(Locale.ROOT))
                                .find())
                        .as(template.key())
                        .isFalse();
            } else {
                assertThat(template.text().chars().filter(c -> c == '?').count())
                        .as(template.key())
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void noAnswerIsOneWordOrTellsPersonalData() {
        for (ReplyTemplate template : templates) {
            assertThat(template.text().split("\\s+")).as(template.key()).hasSizeBetween(10, 60);
            assertThat(PERSONAL_DATA.matcher(template.text()).find())
                    .as(template.key())
                    .isFalse();
            assertThat(template.text()).startsWith("Hello {name},\n\n");
        }
    }

    @Test
    void stepsThatAreNotToAnswerHaveNone() {
        for (Intent intent : Intent.values()) {
            for (Action action :
                    List.of(Action.IGNORE, Action.REPORT, Action.BLOCK, Action.FOLLOW_INSTEAD, Action.ACCEPT)) {
                assertThat(replies.answersFor(action, intent.key(), OutreachKind.MESSAGE, "Ada"))
                        .isEmpty();
            }
        }
        for (Intent intent : List.of(Intent.SCAM, Intent.HARASSMENT, Intent.PERSONAL_INTEREST)) {
            assertThat(replies.answersFor(Action.VET_FIRST, intent.key(), OutreachKind.MESSAGE, "Ada"))
                    .isEmpty();
        }
    }

    @Test
    void anAnswerIsFilledWithTheFirstName() {
        assertThat(one(Action.REPLY_BRIEFLY, "sales_pitch", "Ines Marlowe-Pike, Ph.D.")
                        .text())
                .startsWith("Hello Ines,\n\nThank you");
        assertThat(one(Action.REPLY_BRIEFLY, "sales_pitch", null).text()).startsWith("Hello,\n\nThank you");
    }

    @Test
    void anInvitationIsDeclinedInOtherWordsThanAMessage() {
        assertThat(replies.answersFor(Action.DECLINE, "networking", OutreachKind.INVITATION, null))
                .extracting(Answer::key)
                .containsExactly("decline-invitation");
        assertThat(replies.answersFor(Action.DECLINE, "networking", OutreachKind.MESSAGE, null))
                .extracting(Answer::key)
                .containsExactly("decline-message");
    }

    @Test
    void aRecruiterIsOfferedBothWays() {
        assertThat(replies.answersFor(Action.REPLY, "recruiter", OutreachKind.INMAIL, null))
                .extracting(Answer::closed)
                .containsExactly(false, true);
    }

    private Answer one(Action action, String reading, @Nullable String name) {
        return replies.answersFor(action, reading, OutreachKind.MESSAGE, name).getFirst();
    }
}
