package gatehouse.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When each person first wrote in each conversation; a conversation stands in the file with its newest message first, so this is known
 * only when all rows were seen.
 */
final class Conversations {
    private final Earliest first = new Earliest();

    void wrote(long conversation, String who, Instant when) {
        first.add(Hash.of(conversation, who), when);
    }

    boolean wroteBefore(long conversation, String who, Instant when) {
        @Nullable Instant began = first.get(Hash.of(conversation, who));
        return began != null && began.isBefore(when);
    }
}
