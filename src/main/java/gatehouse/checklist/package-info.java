/** The checklist of LinkedIn settings: for everybody on paper, and for a member in the order of what they really received. */
@NullMarked
package gatehouse.checklist;

import org.jspecify.annotations.NullMarked;
