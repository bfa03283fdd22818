package gatehouse.archive;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table of messages, as it stands there.
 *
 * @param conversation empty in 2018 and in drafts to nobody
 * @param fromUrl address of the sender's profile; null when it isn't told
 * @param direction of 2018; empty since
 */
record MessageRow(
        String conversation,
        String from,
        @Nullable String fromUrl,
        List<String> to,
        @Nullable String toUrl,
        String date,
        String subject,
        String content,
        boolean draft,
        String direction) {

    /** One number for a conversation: the one LinkedIn gives it, or else all who take part. */
    long conversationNumber() {
        if (!conversation.isEmpty()) {
            return Hash.of(conversation);
        }
        return Hash.of(Stream.concat(Stream.of(from), to.stream())
                .map(Names::folded)
                .sorted()
                .toList()
                .toString());
    }

    /** Whoever wrote it, by the best mark there is. */
    String author() {
        return fromUrl == null ? Names.folded(from) : Profiles.folded(fromUrl);
    }

    /** Where the columns of messages stand in one file. */
    static final class Places {
        private final int conversation;
        private final int from;
        private final int fromUrl;
        private final int to;
        private final int toUrl;
        private final int date;
        private final int subject;
        private final int content;
        private final int messageDraft;
        private final int conversationDraft;
        private final int direction;

        Places(Columns columns) {
            conversation = columns.place("CONVERSATION ID");
            from = columns.place("FROM");
            fromUrl = columns.place("SENDER PROFILE URL");
            to = columns.place("TO");
            toUrl = columns.place("RECIPIENT PROFILE URLS");
            date = columns.place("DATE");
            subject = columns.place("SUBJECT");
            content = columns.place("CONTENT");
            messageDraft = columns.place("IS MESSAGE DRAFT");
            conversationDraft = columns.place("IS CONVERSATION DRAFT");
            direction = columns.place("DIRECTION");
        }

        /** Whether senders have addresses here at all, so that a missing one says something. */
        boolean knowProfiles() {
            return fromUrl >= 0;
        }

        MessageRow row(String[] fields) {
            return new MessageRow(
                    Columns.value(fields, conversation).strip(),
                    Columns.value(fields, from),
                    Profiles.address(Columns.value(fields, fromUrl)),
                    Names.all(Columns.value(fields, to)),
                    Profiles.address(Columns.value(fields, toUrl)),
                    Columns.value(fields, date),
                    Columns.value(fields, subject),
                    Columns.value(fields, content),
                    isYes(Columns.value(fields, messageDraft)) || isYes(Columns.value(fields, conversationDraft)),
                    Columns.value(fields, direction).strip());
        }

        private static boolean isYes(String text) {
            return text.strip().equalsIgnoreCase("yes") || text.strip().equalsIgnoreCase("true");
        }
    }
}
