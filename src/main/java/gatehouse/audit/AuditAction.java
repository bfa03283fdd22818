package gatehouse.audit;

import static gatehouse.audit.AuditAction.About.MEMBER;
import static gatehouse.audit.AuditAction.About.NOTHING;
import static gatehouse.audit.AuditAction.About.OUTREACH;
import static gatehouse.audit.AuditAction.Area.MESSAGES;
import static gatehouse.audit.AuditAction.Area.PEOPLE;
import static gatehouse.audit.AuditAction.Area.PRIVACY;
import static gatehouse.audit.AuditAction.Area.RULES;
import static gatehouse.audit.AuditAction.Area.SIGN_IN;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that is written down; how each is said is in {@code messages.properties} under {@code audit.<key>}. */
public enum AuditAction {
    OUTREACH_RECEIVED(MESSAGES, OUTREACH),
    SENDER_CHANGED(MESSAGES, OUTREACH),
    SENDER_VETTED(MESSAGES, OUTREACH),
    DECIDED(MESSAGES, OUTREACH, "intent"),
    ACTED(MESSAGES, OUTREACH, "action"),
    DECISION_TAKEN_BACK(MESSAGES, OUTREACH),
    OUTREACH_DELETED(MESSAGES, OUTREACH),
    OUTREACH_RESTORED(MESSAGES, OUTREACH),
    IMPORT_STARTED(MESSAGES, NOTHING),
    IMPORT_FINISHED(MESSAGES, NOTHING),
    IMPORT_UNDONE(MESSAGES, NOTHING),
    IMPORT_SHARED(MESSAGES, NOTHING),
    IMPORT_HIDDEN(MESSAGES, NOTHING),
    OUTREACH_SET_APART(MESSAGES, OUTREACH),
    OUTREACH_PUT_BACK(MESSAGES, OUTREACH),
    SENDERS_JOINED(MESSAGES, NOTHING),
    SENDERS_SEPARATED(MESSAGES, NOTHING),
    TEAM_OPENED(PEOPLE, NOTHING),
    INVITED(PEOPLE, NOTHING, "role"),
    INVITATION_REVOKED(PEOPLE, NOTHING),
    JOINED(PEOPLE, NOTHING, "role"),
    ROLE_CHANGED(PEOPLE, MEMBER, "role"),
    SCREEN_SHARED(PEOPLE, MEMBER),
    SCREEN_UNSHARED(PEOPLE, MEMBER),
    NAME_ADDED(PEOPLE, MEMBER),
    NAME_CHANGED(PEOPLE, NOTHING),
    MEMBER_REMOVED(PEOPLE, MEMBER),
    MEMBER_LEFT(PEOPLE, NOTHING),
    MEMBER_ERASED(PEOPLE, NOTHING),
    SIGNED_IN(SIGN_IN, NOTHING),
    SIGNED_OUT(SIGN_IN, NOTHING),
    SESSION_ENDED(SIGN_IN, NOTHING),
    OTHER_SESSIONS_ENDED(SIGN_IN, NOTHING),
    PASSWORD_CHANGED(SIGN_IN, NOTHING),
    EMAIL_CHANGED(SIGN_IN, NOTHING),
    TWO_STEP_ON(SIGN_IN, NOTHING),
    TWO_STEP_OFF(SIGN_IN, NOTHING),
    RECOVERY_CODES_MADE(SIGN_IN, NOTHING),
    TWO_STEP_REQUIRED(SIGN_IN, NOTHING),
    TWO_STEP_OPTIONAL(SIGN_IN, NOTHING),
    RESET_LINK_MADE(SIGN_IN, MEMBER),
    RESET_LINK_MADE_ON_SERVER(SIGN_IN, NOTHING),
    RESET_LINK_USED(SIGN_IN, NOTHING),
    TEAM_RULES_CHANGED(RULES, NOTHING),
    OWN_RULES_CHANGED(RULES, NOTHING),
    LESSON_TAUGHT(RULES, OUTREACH, "audit.lesson"),
    LESSON_REMOVED(RULES, NOTHING),
    LESSON_RESTORED(RULES, NOTHING),
    ANSWER_ADDED(RULES, NOTHING),
    ANSWER_CHANGED(RULES, NOTHING),
    ANSWER_DELETED(RULES, NOTHING),
    RETENTION_CHANGED(PRIVACY, NOTHING, "privacy.keep"),
    OLD_ROWS_ERASED(PRIVACY, NOTHING),
    FEED_OPENED(PRIVACY, NOTHING),
    FEED_CLOSED(PRIVACY, NOTHING),
    CONNECTIONS_SHOWN(PRIVACY, NOTHING),
    CONNECTIONS_HIDDEN(PRIVACY, NOTHING),
    CONNECTIONS_REMOVED(PRIVACY, NOTHING),
    EVERYTHING_EXPORTED(PRIVACY, NOTHING),
    STRANGER_EXPORTED(PRIVACY, NOTHING),
    STRANGER_ERASED(PRIVACY, NOTHING),
    STRANGER_LESSONS_ERASED(PRIVACY, NOTHING),
    STRANGER_CONNECTIONS_ERASED(PRIVACY, NOTHING),
    STRANGER_UNREAD_ROWS_ERASED(PRIVACY, NOTHING);

    private final Area area;
    private final About about;
    private final String words;

    AuditAction(Area area, About about) {
        this(area, about, "");
    }

    AuditAction(Area area, About about, String words) {
        this.area = area;
        this.about = about;
        this.words = words;
    }

    /** What actions can be filtered by. */
    public enum Area {
        MESSAGES,
        PEOPLE,
        SIGN_IN,
        RULES,
        PRIVACY;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Empty for a word that is none of ours. */
        public static Optional<Area> find(@Nullable String key) {
            return Arrays.stream(values())
                    .filter(area -> area.key().equals(key))
                    .findFirst();
        }
    }

    /** What the id in an entry stands for. */
    public enum About {
        NOTHING,
        OUTREACH,
        MEMBER
    }

    public Area area() {
        return area;
    }

    public About about() {
        return about;
    }

    /** Where the words for a detail stand in the messages; empty when it is a number. */
    public String words() {
        return words;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for an action of a later version. */
    public static Optional<AuditAction> find(String key) {
        return Arrays.stream(values())
                .filter(action -> action.key().equals(key))
                .findFirst();
    }
}
