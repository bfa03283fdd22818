/** What is judged: an outreach, the facts known about its sender, and the words for both. Plain Java. */
@NullMarked
package gatehouse.outreach;

import org.jspecify.annotations.NullMarked;
