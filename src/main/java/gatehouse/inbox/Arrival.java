package gatehouse.inbox;

import gatehouse.intent.Intent;
import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.Relationship;
import org.jspecify.annotations.Nullable;

/**
 * The little that other rooms need to know of an outreach to count it.
 *
 * @param intent what a member said it is, else what the verdict says
 */
public record Arrival(OutreachKind kind, Relationship relationship, Intent intent) {

    Arrival correctedTo(@Nullable Intent right) {
        return right == null ? this : new Arrival(kind, relationship, right);
    }
}
