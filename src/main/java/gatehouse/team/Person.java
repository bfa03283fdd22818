package gatehouse.team;

/** Someone who can sign in, whatever teams they are in. */
record Person(long id, String name, String passwordHash) {}
