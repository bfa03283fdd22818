/** The team's inbox: every outreach that was handed in, its verdict page, and what members said of it. */
@NullMarked
package gatehouse.inbox;

import org.jspecify.annotations.NullMarked;
