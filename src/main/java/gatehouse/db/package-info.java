/** Where rows are kept: the embedded or given server, migrations, the connection pool, jOOQ's settings, ids and the guard of teams. */
@NullMarked
package gatehouse.db;

import org.jspecify.annotations.NullMarked;
