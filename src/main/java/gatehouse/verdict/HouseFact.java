package gatehouse.verdict;

import java.util.Locale;

/** What the house rules say about one outreach; the policy table speaks of these. */
public enum HouseFact {
    /** It is written in a language the reader does not read. */
    LANGUAGE_NOT_READ,
    /** The sender's headline names the reader's own employer. */
    COLLEAGUE,
    /** The reader wants no new role. */
    ROLES_CLOSED,
    /** The reader is open to roles, or to the one that is named. */
    ROLE_WANTED,
    /** The reader is open to certain roles, and none of them is named. */
    OTHER_ROLE,
    /** It names something the reader never buys. */
    NEVER_BOUGHT,
    /** It names a topic the reader wants to hear of. */
    TOPIC_WANTED,
    /** The reader connects with people they know, and nobody else. */
    STRICT,
    /** The reader connects with strangers who write something relevant. */
    OPEN;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
