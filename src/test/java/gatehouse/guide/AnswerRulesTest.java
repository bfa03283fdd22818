package gatehouse.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerRulesTest {

    @Test
    void aPoliteNoIsLeftInPeace() {
        assertThat(AnswerRules.hints("Thank you for writing. We have what we need, so I will leave it at that."))
                .isEmpty();
    }

    @Test
    void eachSlipIsNamed() {
        Map<String, String> slips = Map.of(
                "question", "Thank you for your note, but we are set. How did you find us?",
                "hook", "Thank you for your note. We are set for now, maybe later this year.",
                "personal", "Thank you for your note. I can’t help, call me on 555-0142 instead.",
                "blame", "Thank you, but please stop writing to all of us like this.",
                "thanks", "I have what I need and will leave it at that here.",
                "short", "Thanks, no.",
                "long", "Thank you for your note. " + "We have what we need. ".repeat(20));
        slips.forEach(
                (hint, text) -> assertThat(AnswerRules.hints(text)).as(text).containsExactly(hint));
    }
}
