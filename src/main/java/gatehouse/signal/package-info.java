/** The named signals: what a careful reader notices, and the passages in which it was seen. Plain Java. */
@NullMarked
package gatehouse.signal;

import org.jspecify.annotations.NullMarked;
