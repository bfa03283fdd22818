/** What every page stands on: layout, errors, the guard against forged forms, headers, the engine and the clock as beans. */
@NullMarked
package gatehouse.web;

import org.jspecify.annotations.NullMarked;
