package gatehouse.account;

/**
 * Where an attempt comes from.
 *
 * @param place on the network
 * @param browser in plain words
 */
record Caller(String place, String browser) {}
