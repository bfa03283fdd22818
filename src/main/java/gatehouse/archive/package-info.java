/** What an uploaded file holds: LinkedIn's data export, notification mails, copied pages. Plain Java that reads hostile files too. */
@NullMarked
package gatehouse.archive;

import org.jspecify.annotations.NullMarked;
