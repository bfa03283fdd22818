package gatehouse.compose;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.text.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a draft asks for is counted by things, not by question marks. */
class AsksTest {
    private static final Asks ASKS = new Asks();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Would you be free for a call, could you refer me, and may I pick your brain? | call referral advice",
                "I'd love a quick chat and would be grateful if you could refer me to your team. | call referral",
                "Could we have a short call next week? Fifteen minutes would be great. | call",
                "Could we have a call? Let me know what day suits you. | call",
                "Could you introduce me to Tom? I would also love some advice on nursing. | introduction advice",
                "Are you hiring? If so, could you forward my CV? | job referral",
                "Would you look over my draft and send me your number? | reading details",
                "Could you book a demo? Could you also send me your WhatsApp number? | purchase details",
                "Will you donate, and will you share this with your friends? | money spread",
                "We’d like to interview you on our podcast. | part",
                "May I ask you one question about salt on the contacts? | question",
                "Would Tuesday be too late for the keys? Did the roofers come? | other other",
                "How are you? I’d like to connect, as we both mend pumps. | ''",
                "Could we connect? Your talk on weirs helped us. | ''",
                "I am not looking for a job, I only hope you enjoyed the trip. | ''",
                "No need for a call. I hope the advice was of use. | ''",
                "Your feedback last year helped. We met at a meeting in Ghent. | ''",
                "We are hiring a welder. Would you be open to a short chat? | call",
                "I'd love to hear how you moved into patents. | advice",
                "How are you handling night calls at present? | other",
                "Here is my calendar, pick any time. | call",
                "Does your workshop take apprentices? I would love to work for your foreman. | job",
                "Please sign the petition, and please put me in touch with the mayor. | introduction cause",
                "It was lovely to meet you. Could you recommend me for the board? | referral"
            })
    void eachThingCountsOnce(String text, String things) {
        List<String> found =
                ASKS.of(Reading.of(text)).stream().map(Asks.Ask::thing).toList();

        assertThat(String.join(" ", found)).isEqualTo(things);
    }

    @Test
    void anAskIsWhereItsSentenceBegins() {
        String text = "Hello Ines. Could we have a call? Could you also refer me?";

        assertThat(ASKS.of(Reading.of(text)))
                .extracting(Asks.Ask::start)
                .containsExactly(text.indexOf("Could we"), text.indexOf("Could you"));
    }
}
