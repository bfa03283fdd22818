package gatehouse.account;

import gatehouse.web.RandomToken;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Remembers, between password and second step, who has given the right password. */
@Singleton
@Transactional
public class SignInStepService {
    static final Duration LASTS = Duration.ofMinutes(10);

    private final SignInStepRepository steps;
    private final Clock clock;

    SignInStepService(SignInStepRepository steps, Clock clock) {
        this.steps = steps;
        this.clock = clock;
    }

    /** A token for the browser, of which only the hash is kept. */
    String begin(long personId) {
        Instant now = clock.instant();
        steps.deleteExpired(now);
        String token = RandomToken.next();
        steps.add(RandomToken.hash(token), personId, now.plus(LASTS));
        return token;
    }

    Optional<Long> findPerson(String token) {
        return steps.findPerson(RandomToken.hash(token), clock.instant());
    }

    /** False when somebody else has ended it. */
    boolean end(String token) {
        return steps.delete(RandomToken.hash(token));
    }

    void endAll(long personId) {
        steps.deleteAll(personId);
    }
}
