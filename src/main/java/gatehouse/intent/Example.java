package gatehouse.intent;

import java.util.Set;

/**
 * One labelled text of the corpus as the trainer sees it.
 *
 * @param also other intents a careful reader would accept
 * @param risk how dangerous it is: 1 for high, 0 for none, between for low
 * @param family texts of one family are never split between training and testing
 */
public record Example(Features features, Intent intent, Set<Intent> also, double risk, String family) {}
