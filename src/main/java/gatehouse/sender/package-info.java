/** Senders and their companies: all that each of them sent the team, and which of them are one person. */
@NullMarked
package gatehouse.sender;

import org.jspecify.annotations.NullMarked;
