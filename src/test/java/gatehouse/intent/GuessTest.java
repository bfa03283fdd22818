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
    void whatTheSharesLeaveOfTheScoreIsTheSameForEveryText(Intent intent) {
        double one = left(
                OutreachKind.INMAIL,
                "Hi Ada, we are looking for a site engineer in Leeds. Could you send me your CV, or the code you got?"
                        + " Best, Tom",
                intent);
        double other = left(
                OutreachKind.INVITATION,
                "Dear Bo, our platform saves teams like yours ten hours a week. Worth a quick demo on Friday?",
                intent);

        assertThat(one).isCloseTo(other, offset(1e-4));
    }

    private double left(OutreachKind kind, String text, Intent intent) {
        Outreach outreach = new Outreach(kind, "", text, Sender.UNKNOWN);
        Reading reading = Reading.of(text);
        List<Sighting> seen = new SignalReader(catalog).read(outreach, reading);
        Features features = Features.of(outreach, reading, seen);
        Guess guess = model.guess(features, model.wording(features));
        assertThat(seen).isNotEmpty();

        double left = guess.lead(intent) - guess.wordingShare(intent) - guess.factsShare(intent);
        for (Sighting sighting : seen) {
            left -= guess.signalShare(sighting.index(), intent);
        }
        return left;
    }
}
