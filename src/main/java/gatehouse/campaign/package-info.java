/** What reached several of the team, or from several senders, in nearly the same words. */
@NullMarked
package gatehouse.campaign;

import org.jspecify.annotations.NullMarked;
