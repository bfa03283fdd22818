package gatehouse.connection;

import java.util.Set;

/**
 * A member got or lost connections: what these senders wrote to them is to be judged again.
 *
 * @param senderKeys as in {@code verdict.sender_key}
 */
public record ConnectionsChanged(long teamId, long memberId, Set<String> senderKeys) {}
