/** What a team keeps and for how long: retention, export, erasing a stranger, a person or the whole account, and who did what. */
@NullMarked
package gatehouse.privacy;

import org.jspecify.annotations.NullMarked;
