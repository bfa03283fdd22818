package gatehouse.compose;

import gatehouse.verdict.Verdict;
import java.util.List;

/**
 * What is said about a draft.
 *
 * @param whole findings about all of it, the gravest first
 * @param sentences every sentence, with its own findings
 * @param verdict what our own engine would say of it on arrival
 */
public record DraftReport(List<Finding> whole, List<Sentence> sentences, Verdict verdict) {

    public long count(Level level) {
        long inSentences = sentences.stream()
                .flatMap(sentence -> sentence.findings().stream())
                .filter(finding -> finding.level() == level)
                .count();
        return inSentences
                + whole.stream().filter(finding -> finding.level() == level).count();
    }

    /** The gravest level there is; what the page says first. */
    public Level worst() {
        return count(Level.STOP) > 0 ? Level.STOP : count(Level.BETTER) > 0 ? Level.BETTER : Level.GOOD;
    }
}
