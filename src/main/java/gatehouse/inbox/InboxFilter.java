package gatehouse.inbox;

import gatehouse.intent.Intent;
import gatehouse.verdict.Action;
import gatehouse.verdict.Risk;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the inbox is wanted; null means every one. A word that is none of ours is taken for every one, too.
 *
 * @param upload what came with this upload
 */
public record InboxFilter(
        @Nullable Intent intent,
        @Nullable Action action,
        @Nullable Risk risk,
        @Nullable Long upload) {

    public static final InboxFilter ALL = new InboxFilter(null, null, null, null);

    static InboxFilter of(
            @Nullable String intent, @Nullable String action, @Nullable String risk, @Nullable Long upload) {
        return new InboxFilter(find(Intent.class, intent), find(Action.class, action), find(Risk.class, risk), upload);
    }

    public boolean isEmpty() {
        return intent == null && action == null && risk == null && upload == null;
    }

    /** The filter as the end of an address, such as {@code &intent=recruiter}. */
    public String query() {
        return (intent == null ? "" : "&intent=" + intent.key())
                + (action == null ? "" : "&action=" + action.key())
                + (risk == null ? "" : "&risk=" + risk.key())
                + (upload == null ? "" : "&upload=" + upload);
    }

    static <E extends Enum<E>> @Nullable E find(Class<E> type, @Nullable String key) {
        if (key == null) {
            return null;
        }
        for (E value : type.getEnumConstants()) {
            if (value.name().toLowerCase(Locale.ROOT).equals(key)) {
                return value;
            }
        }
        return null;
    }
}
