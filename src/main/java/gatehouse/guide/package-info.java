/** The etiquette guide: topics on each kind of outreach and each step, the answers to copy, and a page for every signal. */
@NullMarked
package gatehouse.guide;

import org.jspecify.annotations.NullMarked;
