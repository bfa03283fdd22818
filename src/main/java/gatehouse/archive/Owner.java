package gatehouse.archive;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose box it is.
 *
 * @param name null when the files leave it open; then nothing counts as written by the owner
 * @param url address of the profile; null when it isn't told
 * @param names all names of the owner in the files, folded
 */
record Owner(@Nullable String name, @Nullable String url, Set<String> names) {

    /** Whether a row was written by the owner; somebody else of the same name has another address. */
    boolean wrote(MessageRow row) {
        if (!row.direction().isEmpty()) {
            return row.direction().equalsIgnoreCase("OUTGOING");
        }
        return is(row.from(), row.fromUrl());
    }

    boolean is(String someName, @Nullable String someUrl) {
        if (url != null && someUrl != null) {
            return Profiles.folded(url).equals(Profiles.folded(someUrl));
        }
        return names.contains(Names.folded(someName));
    }

    /** Whether the owner had written in a conversation before. */
    boolean hadWritten(Conversations conversations, long conversation, Instant when) {
        return (url != null && conversations.wroteBefore(conversation, Profiles.folded(url), when))
                || names.stream().anyMatch(each -> conversations.wroteBefore(conversation, each, when));
    }
}
