/** Journeys of a person through the whole app, in a real browser. */
@NullMarked
package gatehouse.journey;

import org.jspecify.annotations.NullMarked;
