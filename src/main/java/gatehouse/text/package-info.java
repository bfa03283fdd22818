/** Reads a text once: folds look-alike letters, finds words, links and sentences, and remembers where each stood. Plain Java. */
@NullMarked
package gatehouse.text;

import org.jspecify.annotations.NullMarked;
