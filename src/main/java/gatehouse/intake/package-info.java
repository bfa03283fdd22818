/** How outreach comes in: the check page, and what was found on a pasted page. */
@NullMarked
package gatehouse.intake;

import org.jspecify.annotations.NullMarked;
