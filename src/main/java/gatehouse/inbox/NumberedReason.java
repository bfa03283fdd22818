package gatehouse.inbox;

import gatehouse.verdict.Reason;
import java.util.List;

/**
 * A reason as the page shows it, with the number that stands at its passages.
 *
 * @param quotes its passages as they may be shown, each once
 * @param weight how much it counts, in a word: {@code strong}, {@code clear} or {@code slight}
 * @param inGuide whether the guide has a page about it
 */
public record NumberedReason(int number, Reason reason, List<String> quotes, String weight, boolean inGuide) {

    public String anchor() {
        return "reason-" + number;
    }
}
