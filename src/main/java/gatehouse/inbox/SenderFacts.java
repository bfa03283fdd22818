package gatehouse.inbox;

import java.util.List;

/**
 * What the team's own connections and history tell about a sender. Only facts: none of them changes a verdict by itself.
 *
 * @param sentences each of them in words
 * @param askable names of teammates who are connected to the sender and let it be seen
 */
public record SenderFacts(List<String> sentences, List<String> askable) {}
