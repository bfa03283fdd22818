package gatehouse.sender;

/**
 * A sender as the table gives it.
 *
 * @param count how many outreaches are from it
 * @param newest id of the newest of them
 */
record Found(String key, int count, long newest) {}
