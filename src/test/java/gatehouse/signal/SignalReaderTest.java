package gatehouse.signal;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.outreach.Outreach;
import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.Sender;
import gatehouse.text.Reading;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignalReaderTest {
    private static final SignalCatalog CATALOG = SignalCatalog.load();
    private static final String ASKS_FOR_CODE =
            "Could you forward me the six digit code that just arrived on your phone";

    private final SignalReader reader = new SignalReader(CATALOG);

    @Test
    void aSignIsSeenAtTheBeginningOfASentenceThatNeverEnds() {
        assertThat(keys(ASKS_FOR_CODE + " and so on".repeat(60))).contains("asks-for-code");
        assertThat(keys("and so on ".repeat(60) + ASKS_FOR_CODE)).contains("asks-for-code");
        assertThat(keys("and so on ".repeat(60) + ASKS_FOR_CODE + " and so on".repeat(60)))
                .contains("asks-for-code");
    }

    @Test
    void whatWasReadBeforeLeavesNoTrace() {
        List<String> alone = keys("See you on Monday then.");
        keys(ASKS_FOR_CODE + ". " + "Never send me a code! ".repeat(500));

        assertThat(keys("See you on Monday then.")).isEqualTo(alone);
        assertThat(keys(""))
                .isEqualTo(new SignalReader(CATALOG)
                        .read(message(""), Reading.of("")).stream()
                                .map(sighting -> sighting.signal().key())
                                .toList());
    }

    @Test
    void passagesOfASignalStandInTheOrderInWhichTheirWordsDo() {
        assertThat(quotes("asks-private-contact", "What's your private number? Or give me your WhatsApp!"))
                .containsExactly("What's your private number", "give me your WhatsApp");
    }

    @Test
    void whatTwoPhrasesOfASignalBothTouchIsOnePassage() {
        assertThat(quotes("asks-private-contact", "Hello. What's your private number, if I may ask?"))
                .containsExactly("What's your private number");
    }

    @Test
    void manyThreadsSeeWhatOneSees() {
        List<String> texts = CATALOG.all().stream()
                .flatMap(signal -> signal.fires().stream())
                .toList();
        List<List<Sighting>> one = texts.stream().map(this::seen).toList();
        List<List<Sighting>> many = IntStream.range(0, texts.size())
                .parallel()
                .mapToObj(i -> seen(texts.get(i)))
                .toList();

        assertThat(many).isEqualTo(one);
    }

    private List<String> quotes(String signal, String text) {
        return seen(text).stream()
                .filter(sighting -> sighting.signal().key().equals(signal))
                .flatMap(sighting -> sighting.evidence().stream())
                .map(Evidence::quote)
                .toList();
    }

    private List<String> keys(String text) {
        return seen(text).stream().map(sighting -> sighting.signal().key()).toList();
    }

    private List<Sighting> seen(String text) {
        return reader.read(message(text), Reading.of(text));
    }

    private static Outreach message(String text) {
        return new Outreach(OutreachKind.MESSAGE, "", text, Sender.UNKNOWN);
    }
}
