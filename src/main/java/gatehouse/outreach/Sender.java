package gatehouse.outreach;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the recipient knows about a sender; everything but the relationship may be missing.
 *
 * @param profileUrl address of the LinkedIn profile as given, not checked
 * @param sharedContacts number of mutual connections, 0 or more; null when not known
 * @param wroteBefore whether an earlier message of this sender exists; null when not known
 * @param marks what was seen on the profile, or told by the mail
 */
public record Sender(
        @Nullable String name,
        @Nullable String headline,
        @Nullable String profileUrl,
        Relationship relationship,
        @Nullable Integer sharedContacts,
        @Nullable Boolean wroteBefore,
        Set<ProfileMark> marks) {

    public static final Sender UNKNOWN = new Sender(null, null, null, Relationship.UNKNOWN, null, null);

    public Sender {
        marks = Set.copyOf(marks);
    }

    public Sender(
            @Nullable String name,
            @Nullable String headline,
            @Nullable String profileUrl,
            Relationship relationship,
            @Nullable Integer sharedContacts,
            @Nullable Boolean wroteBefore) {
        this(name, headline, profileUrl, relationship, sharedContacts, wroteBefore, Set.of());
    }

    public Sender withRelationship(Relationship other) {
        return new Sender(name, headline, profileUrl, other, sharedContacts, wroteBefore, marks);
    }
}
