/** Follow-ups: the days on which a member wants to come back to an outreach, as a list and as a calendar. */
@NullMarked
package gatehouse.followup;

import org.jspecify.annotations.NullMarked;
