package gatehouse.verdict;

import gatehouse.signal.Evidence;
import java.util.List;

/**
 * One thing that spoke for or against the verdict.
 *
 * @param key the signal's key, such as {@code asks-for-code}; also the guide page's name under {@code /guide/signals/}
 * @param title what was seen, in a few plain words
 * @param why one or two sentences: why it counts
 * @param supports true when it speaks for the verdict, false when it speaks against it
 * @param share its exact share of the score that decided, in log-odds; never negative
 * @param evidence the passages, in the order of the text; empty for facts that were entered (such as the relationship)
 */
public record Reason(String key, String title, String why, boolean supports, double share, List<Evidence> evidence) {}
