/** Who did what when in a team: a list that is only added to, each entry chained to the one before. */
@NullMarked
package gatehouse.audit;

import org.jspecify.annotations.NullMarked;
