/** The team and its people: opening the account, signing in and out, sessions, and who a request comes from. */
@NullMarked
package gatehouse.team;

import org.jspecify.annotations.NullMarked;
