package gatehouse.team;

/** Someone who can sign in, whatever teams they are in. */
public record Person(long id, EmailAddress email, String name, String passwordHash) {
    /** Leaves the hash out. */
    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
