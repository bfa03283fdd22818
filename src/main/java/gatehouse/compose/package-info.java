/** Before you send: checks a request or message of one's own, as its recipient and our engine would see it. Nothing is kept or sent. */
@NullMarked
package gatehouse.compose;

import org.jspecify.annotations.NullMarked;
