package gatehouse.sender;

import java.util.List;

/**
 * A company, by the headlines of those who wrote.
 *
 * @param sent what came from its people
 * @param senders its people, the one who wrote last first
 * @param hasMore whether there are more people than shown
 */
public record Company(SentPage sent, List<SenderLine> senders, boolean hasMore) {}
