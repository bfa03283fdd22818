/** The front door of the program: starts the web app or judges a batch. */
@NullMarked
package gatehouse;

import org.jspecify.annotations.NullMarked;
