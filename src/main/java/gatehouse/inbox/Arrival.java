package gatehouse.inbox;

import gatehouse.intent.Intent;
import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.Relationship;
import org.jspecify.annotations.Nullable;

/**
 * The little that other rooms need to know of an outreach to count it.
 *
 * @param intent what a member said it is, else what a lesson or the verdict says; null when none of them can tell
 */
public record Arrival(
        OutreachKind kind,
        Relationship relationship,
        @Nullable Intent intent) {}
