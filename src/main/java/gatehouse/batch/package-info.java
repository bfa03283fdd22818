/** The jar's other commands: judging a file of messages, training the model, measuring the verdicts. Neither web nor database. */
@NullMarked
package gatehouse.batch;

import org.jspecify.annotations.NullMarked;
