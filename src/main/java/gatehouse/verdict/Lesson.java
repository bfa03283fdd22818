package gatehouse.verdict;

import gatehouse.intent.Intent;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a member has taught about more than one outreach. With neither intent nor action it says that the sender was answered after all,
 * which ends older lessons that shut the sender out.
 *
 * @param key what it is about: the key of a sender, company or template ({@link Likeness}) or of a kind of message
 * @param intent what such messages really are; null when their reading stands
 * @param action what to do with them; null for what the policy table advises
 */
public record Lesson(
        long id,
        Scope scope,
        String key,
        @Nullable Intent intent,
        @Nullable Action action) {
    private static final Set<Action> SHUT_OUT = EnumSet.of(Action.IGNORE, Action.DECLINE, Action.REPORT, Action.BLOCK);
    private static final Set<Intent> BAD = EnumSet.of(Intent.SCAM, Intent.HARASSMENT);

    /** How far a lesson reaches. */
    public enum Scope {
        SENDER,
        COMPANY,
        TEMPLATE,
        KIND;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isAnswered() {
        return intent == null && action == null;
    }

    /** Whether it keeps somebody out, rather than saying what they are after. */
    public boolean shutsOut() {
        return action == null ? BAD.contains(intent) : SHUT_OUT.contains(action);
    }

    boolean saysBad() {
        return BAD.contains(intent);
    }
}
