/** Weighs everything: safety gate, rules and policy table give a verdict with its reasons. Plain Java. */
@NullMarked
package gatehouse.verdict;

import org.jspecify.annotations.NullMarked;
