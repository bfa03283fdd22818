/** Connections: whom each member is connected to on LinkedIn, by their own export, and what teammates may see of it. */
@NullMarked
package gatehouse.connection;

import org.jspecify.annotations.NullMarked;
