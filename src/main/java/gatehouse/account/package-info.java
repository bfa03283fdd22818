/** A person's own account: signing in and out, guesses held back, the second step, password, e-mail and sessions. */
@NullMarked
package gatehouse.account;

import org.jspecify.annotations.NullMarked;
