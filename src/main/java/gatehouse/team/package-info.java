/** The team and its people: opening the account, inviting, roles, sessions, house rules, and who may use which page. */
@NullMarked
package gatehouse.team;

import org.jspecify.annotations.NullMarked;
