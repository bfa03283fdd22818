package gatehouse.team;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks and changes people's passwords.
 *
 * <p>Not a transaction itself: hashing a password takes a while, and no database connection should wait for it.
 */
@Singleton
public class PasswordService {
    private final PersonService people;
    private final Passwords passwords;

    PasswordService(PersonService people, Passwords passwords) {
        this.people = people;
        this.passwords = passwords;
    }

    /** Who this e-mail and password belong to; empty when they don't belong together, after the same work in every case. */
    public Optional<Person> prove(@Nullable EmailAddress email, String password) {
        Optional<Person> person = Optional.ofNullable(email).flatMap(people::find);
        boolean right =
                passwords.isRight(password, person.map(Person::passwordHash).orElse(null));
        return person.filter(known -> right)
                .map(known -> passwords.isOutdated(known.passwordHash()) ? rehashed(known, password) : known);
    }

    public void change(Person person, String password) {
        people.changePassword(person.id(), passwords.hash(password));
    }

    private Person rehashed(Person person, String password) {
        String hash = passwords.hash(password);
        people.replaceHash(person, hash);
        return new Person(person.id(), person.email(), person.name(), hash);
    }
}
