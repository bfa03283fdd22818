package gatehouse.inbox;

import gatehouse.intent.Intent;
import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.Relationship;

/**
 * The little that other rooms need to know of an outreach to count it.
 *
 * @param intent what a member said it is, else what a lesson or the verdict says
 */
public record Arrival(OutreachKind kind, Relationship relationship, Intent intent) {}
