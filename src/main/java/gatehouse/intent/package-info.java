/** What the sender wants: the trained linear model over words, signals and sender facts, its reader and its trainer. Plain Java. */
@NullMarked
package gatehouse.intent;

import org.jspecify.annotations.NullMarked;
