package gatehouse.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gatehouse.outreach.Outreach;
import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.Sender;
import gatehouse.signal.SignalCatalog;
import gatehouse.signal.SignalReader;
import gatehouse.text.Reading;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ThinningTest {
    private static final int TRIES = 20_000;
    private static final Scales SCALES = new Scales(0.6f, 0.35f, 0.3f, 1f);

    private final Features features =
            features("Dear Sir, please send the fee of $200 to our agent today. Can you do it now?");
    private final SplittableRandom random = new SplittableRandom(7);

    @Test
    void nothingIsLeftOutWhenNothingShallBe() {
        Thinning.Left left = new Thinning(0, 0, 0).of(features, SCALES, random);

        assertThat(left.scales()).isEqualTo(SCALES);
        assertThat(left.features().facts()).isEqualTo(features.facts());
        assertThat(left.features().signals()).isEqualTo(features.signals());
        assertThat(left.features().values()).isEqualTo(features.values());
    }

    @Test
    void wordsPartsAndSignalsAreLeftOutEquallyOftenAndNeverTogether() {
        int[] gone = new int[3];
        for (int i = 0; i < TRIES; i++) {
            Thinning.Left left = new Thinning(0, 0, 0.6f).of(features, SCALES, random);
            boolean words = left.scales().word() == 0;
            boolean parts = left.scales().part() == 0;
            boolean signals = left.features().signals().length == 0;
            assertThat((words ? 1 : 0) + (parts ? 1 : 0) + (signals ? 1 : 0)).isLessThan(2);
            gone[0] += words ? 1 : 0;
            gone[1] += parts ? 1 : 0;
            gone[2] += signals ? 1 : 0;
        }
        for (int times : gone) {
            assertThat((double) times / TRIES).isCloseTo(0.2, within(0.02));
        }
    }

    @Test
    void whatStaysCountsForWhatIsLeftOut() {
        double facts = 0;
        double signals = 0;
        for (int i = 0; i < TRIES; i++) {
            Thinning.Left left = new Thinning(0.25f, 0.3f, 0).of(features, SCALES, random);
            facts += left.features().facts().length * left.scales().fact();
            for (float value : left.features().values()) {
                signals += value * left.scales().signal();
            }
        }
        double allSignals = 0;
        for (float value : features.values()) {
            allSignals += value;
        }
        assertThat(allSignals).isPositive();
        assertThat(facts / TRIES).isCloseTo(features.facts().length * SCALES.fact(), within(0.03));
        assertThat(signals / TRIES).isCloseTo(allSignals, within(0.05));
    }

    private static Features features(String text) {
        Outreach outreach = new Outreach(OutreachKind.MESSAGE, "", text, Sender.UNKNOWN);
        Reading reading = Reading.of(text);
        return Features.of(outreach, reading, new SignalReader(SignalCatalog.load()).read(outreach, reading));
    }
}
