package gatehouse.account;

import gatehouse.account.ResetRepository.Reset;
import gatehouse.audit.AuditAction;
import gatehouse.team.MemberService;
import gatehouse.team.PersonService;
import gatehouse.web.RandomToken;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Makes and uses up the links with which people choose a new password. */
@Singleton
@Transactional
class ResetLinks {
    private static final Duration LASTS = Duration.ofHours(24);

    private final ResetRepository resets;
    private final TwoStepService twoStep;
    private final PersonService people;
    private final MemberService members;
    private final Clock clock;

    ResetLinks(
            ResetRepository resets, TwoStepService twoStep, PersonService people, MemberService members, Clock clock) {
        this.resets = resets;
        this.twoStep = twoStep;
        this.people = people;
        this.members = members;
        this.clock = clock;
    }

    /** The secret of the link, which is kept nowhere. */
    String make(Reset reset) {
        Instant now = clock.instant();
        String secret = RandomToken.next();
        resets.put(reset, RandomToken.hash(secret), now.plus(LASTS));
        return secret;
    }

    /** Whose password the link changes; empty when it was used, is too old, or who made it may not do so any more. */
    Optional<Long> personOf(String secret) {
        return find(RandomToken.hash(secret)).map(Reset::personId);
    }

    /** Uses the link up: of two at once one gets the person. */
    Optional<Long> use(String secret) {
        byte[] hash = RandomToken.hash(secret);
        Optional<Reset> reset = find(hash).filter(found -> resets.delete(hash));
        reset.filter(Reset::endsTwoStep).ifPresent(found -> twoStep.turnOff(found.personId()));
        reset.ifPresent(found -> people.record(found.personId(), AuditAction.RESET_LINK_USED));
        return reset.map(Reset::personId);
    }

    private Optional<Reset> find(byte[] hash) {
        return resets.find(hash, clock.instant())
                .filter(reset ->
                        reset.madeBy() == Reset.SERVER || members.mayStillLetIn(reset.madeBy(), reset.personId()));
    }
}
