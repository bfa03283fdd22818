package gatehouse.inbox;

import gatehouse.intent.Intent;
import gatehouse.outreach.Outreach;
import gatehouse.verdict.Lesson.Scope;
import gatehouse.verdict.Likeness;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How far a member's word is to reach: only this outreach, or one of the scopes of a lesson. */
public enum Reach {
    ONLY(null),
    SENDER(Scope.SENDER),
    COMPANY(Scope.COMPANY),
    TEMPLATE(Scope.TEMPLATE),
    KIND(Scope.KIND);

    private final @Nullable Scope scope;

    Reach(@Nullable Scope scope) {
        this.scope = scope;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The scope of the lesson; null when there is none to keep. */
    @Nullable
    Scope scope() {
        return scope;
    }

    /** The lesson's key for this outreach; empty when it can't reach so far, as to a kind from a text that isn't read. */
    String keyOf(Judgement judgement, Outreach outreach) {
        Likeness likeness = judgement.likeness();
        @Nullable Intent read = judgement.verdict().readAs();
        return switch (this) {
            case ONLY -> "";
            case SENDER -> likeness.sender();
            case COMPANY -> likeness.company();
            case TEMPLATE -> likeness.template();
            case KIND -> read == null ? "" : Likeness.kindKey(outreach.kind(), read);
        };
    }
}
