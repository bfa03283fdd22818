package gatehouse.inbox;

import gatehouse.archive.Found;
import gatehouse.outreach.Outreach;
import gatehouse.outreach.Sender;
import org.jspecify.annotations.Nullable;

/** Cuts what is longer than its column: one overlong field of a file must not stop the whole batch. */
final class Fitted {
    private static final int NAME = 200;
    private static final int LINE = 500;

    private Fitted() {}

    static Found.Arrived of(Found.Arrived found) {
        return new Found.Arrived(
                found.place(), found.key(), of(found.outreach()), found.receivedAt(), found.answered());
    }

    private static Outreach of(Outreach outreach) {
        Sender sender = outreach.sender();
        @Nullable String url = sender.profileUrl();
        return new Outreach(
                outreach.kind(),
                cut(outreach.subject(), LINE),
                cut(outreach.text(), Outreach.MAX_LENGTH),
                new Sender(
                        orNull(sender.name(), NAME),
                        orNull(sender.headline(), LINE),
                        // An address that was cut would lead elsewhere.
                        url == null || url.codePointCount(0, url.length()) > LINE ? null : url,
                        sender.relationship(),
                        sender.sharedContacts(),
                        sender.wroteBefore(),
                        sender.marks()));
    }

    private static @Nullable String orNull(@Nullable String value, int most) {
        return value == null ? null : cut(value, most);
    }

    private static String cut(String value, int most) {
        return value.codePointCount(0, value.length()) <= most
                ? value
                : value.substring(0, value.offsetByCodePoints(0, most));
    }
}
