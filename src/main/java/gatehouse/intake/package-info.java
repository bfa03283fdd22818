/** How outreach comes in: the check page, and the reading of text copied from LinkedIn's pages. */
@NullMarked
package gatehouse.intake;

import org.jspecify.annotations.NullMarked;
