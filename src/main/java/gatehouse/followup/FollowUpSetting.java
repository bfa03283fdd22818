package gatehouse.followup;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How a member keeps follow-ups.
 *
 * @param zone where the member's day begins and ends
 * @param feedHash of the secret in the address of the calendar feed; null when there is none
 */
record FollowUpSetting(ZoneId zone, byte @Nullable [] feedHash) {}
