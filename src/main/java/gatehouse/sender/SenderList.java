package gatehouse.sender;

import java.util.List;

/**
 * One page of senders, those with the most outreaches first.
 *
 * @param search a part of the name; empty for all
 * @param looked how many outreaches, the newest, were looked at; 0 when these were all
 */
public record SenderList(String search, List<SenderLine> lines, int number, boolean hasMore, int looked) {}
