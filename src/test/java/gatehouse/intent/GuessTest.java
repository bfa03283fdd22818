package gatehouse.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import gatehouse.outreach.Outreach;
import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.Sender;
import gatehouse.signal.Sighting;
import gatehouse.signal.SignalCatalog;
import gatehouse.signal.SignalReader;
import gatehouse.text.Reading;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GuessTest {
    private final SignalCatalog catalog = SignalCatalog.load();
    private final Model model = Model.load(catalog);

    @ParameterizedTest
    @EnumSource(Intent.class)
    void theSharesAddUpToTheScore(Intent intent) {
        String text =
                "Hi Ada, we are looking for a site engineer in Leeds. Could you send me your CV, or the code you got?"
                        + " Best, Tom";
        Outreach outreach = new Outreach(OutreachKind.INMAIL, "", text, Sender.UNKNOWN);
        Reading reading = Reading.of(text);
        List<Sighting> seen = new SignalReader(catalog).read(outreach, reading);
        Features features = Features.of(outreach, reading, seen);
        Guess guess = model.guess(features, model.wording(features));

        double sum = guess.priorShare(intent) + guess.wordingShare(intent) + guess.factsShare(intent);
        for (Sighting sighting : seen) {
            sum += guess.signalShare(sighting.index(), intent);
        }
        assertThat(seen).isNotEmpty();
        assertThat(sum).isCloseTo(guess.lead(intent), offset(1e-4));
    }
}
