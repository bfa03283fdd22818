package gatehouse.team;

/** The password of every person in the tests, hashed once: hashing it for each of hundreds would take most of the time. */
final class TestPassword {
    private static final String HASH = new Passwords().hash(Visitor.PASSWORD);

    private TestPassword() {}

    static String hash() {
        return HASH;
    }
}
