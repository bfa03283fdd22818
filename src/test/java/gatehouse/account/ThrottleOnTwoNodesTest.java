package gatehouse.account;

import static gatehouse.account.Guesses.WRONG;
import static gatehouse.account.Guesses.anywhere;
import static gatehouse.account.Guesses.ownerAt;
import static gatehouse.account.Guesses.signIn;
import static gatehouse.account.Guesses.strangerAt;
import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.team.Visitor;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two applications on one database hold guesses back as one. */
class ThrottleOnTwoNodesTest {
    private static EmbeddedServer one;
    private static EmbeddedServer two;

    @BeforeAll
    static void start() {
        one = ApplicationContext.run(EmbeddedServer.class, "test");
        two = ApplicationContext.run(EmbeddedServer.class, "test");
    }

    @AfterAll
    static void stop() {
        one.close();
        two.close();
    }

    @Test
    void guessesMadeOnOneNodeCountOnTheOther() {
        String place = anywhere();
        Visitor owner = ownerAt(one, anywhere());
        Visitor onOne = strangerAt(one, place);
        Visitor onTwo = strangerAt(two, place);
        for (int i = 0; i < 5; i++) {
            Visitor attacker = i % 2 == 0 ? onOne : onTwo;
            signIn(attacker, owner.email(), WRONG);
            assertThat(attacker.status()).isEqualTo(422);
        }
        signIn(onOne, owner.email(), WRONG);
        signIn(onTwo, owner.email(), Visitor.PASSWORD);

        assertThat(onOne.status()).isEqualTo(429);
        assertThat(onTwo.status()).isEqualTo(429);
        assertThat(signIn(strangerAt(two, anywhere()), owner.email(), Visitor.PASSWORD)
                        .status())
                .isEqualTo(303);
    }
}
