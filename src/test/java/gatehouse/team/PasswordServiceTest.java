package gatehouse.team;

import static org.assertj.core.api.Assertions.assertThat;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class PasswordServiceTest {
    private static final String WEAK = Password.hash(Visitor.PASSWORD)
            .addRandomSalt(16)
            .with(Argon2Function.getInstance(8 * 1024, 1, 1, 32, Argon2.ID))
            .getResult();

    private final EmbeddedServer server;
    private final PasswordService passwords;
    private final PersonService people;

    PasswordServiceTest(EmbeddedServer server, PasswordService passwords, PersonService people) {
        this.server = server;
        this.passwords = passwords;
        this.people = people;
    }

    @Test
    void aHashOfAnotherCostIsMadeAnewByTheRightPasswordAndNotByAWrongOne() {
        Person person = withHash(WEAK);

        assertThat(passwords.prove(person.email(), "wrong")).isEmpty();
        assertThat(hashOf(person)).isEqualTo(WEAK);
        Person proved = passwords.prove(person.email(), Visitor.PASSWORD).orElseThrow();
        assertThat(hashOf(person)).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isEqualTo(proved.passwordHash());
        assertThat(passwords.prove(person.email(), Visitor.PASSWORD)).isPresent();
    }

    @Test
    void aHashOfTodaysCostStays() {
        Person person = withHash(TestPassword.hash());
        passwords.prove(person.email(), Visitor.PASSWORD);

        assertThat(hashOf(person)).isEqualTo(TestPassword.hash());
    }

    @Test
    void aPasswordChangedInBetweenIsNotPutBack() {
        Person before = withHash(WEAK);
        people.changePassword(before.id(), TestPassword.hash());
        people.replaceHash(before, "made of the old password");

        assertThat(hashOf(before)).isEqualTo(TestPassword.hash());
    }

    private Person withHash(String hash) {
        long id = TestTeam.on(server).owner().personId();
        people.changePassword(id, hash);
        return people.find(id).orElseThrow();
    }

    private String hashOf(Person person) {
        return people.find(person.id()).orElseThrow().passwordHash();
    }
}
