package gatehouse.account;

import gatehouse.account.TwoStepRepository.TwoStep;
import gatehouse.audit.AuditAction;
import gatehouse.audit.AuditService;
import gatehouse.team.CurrentMember;
import gatehouse.team.MemberService;
import gatehouse.team.PersonService;
import gatehouse.team.SessionService;
import gatehouse.team.TeamService;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Keeps each person's second step: an authenticator app, and codes on paper for when the phone is lost. */
@Singleton
@Transactional
public class TwoStepService {
    private static final int TYPED_AT_MOST = 60;
    private static final int RECOVERY_CODES = 10;

    private final TwoStepRepository steps;
    private final SessionService sessions;
    private final PersonService people;
    private final MemberService members;
    private final TeamService teams;
    private final AuditService audit;
    private final Clock clock;

    TwoStepService(
            TwoStepRepository steps,
            SessionService sessions,
            PersonService people,
            MemberService members,
            TeamService teams,
            AuditService audit,
            Clock clock) {
        this.steps = steps;
        this.sessions = sessions;
        this.people = people;
        this.members = members;
        this.teams = teams;
        this.audit = audit;
        this.clock = clock;
    }

    public boolean isOn(long personId) {
        return confirmed(personId).isPresent();
    }

    /** Recovery codes not used yet. */
    int codesLeft(long personId) {
        return steps.countCodes(personId);
    }

    /** The secret to be set up; empty when the second step is on already. It stays the same until then, also for a second look. */
    Optional<byte[]> secretToSetUp(long personId) {
        if (steps.find(personId).isEmpty()) {
            steps.add(personId, OneTimeCode.newSecret(), clock.instant());
        }
        return steps.find(personId).filter(step -> step.confirmedAt() == null).map(TwoStep::secret);
    }

    /** Turns the second step on: the recovery codes, never to be seen again; empty when the code is wrong. */
    Optional<List<String>> confirm(long personId, long sessionId, String code) {
        Optional<TwoStep> step = steps.find(personId).filter(found -> found.confirmedAt() == null);
        if (step.isEmpty() || !isAppCode(personId, step.get(), code) || !steps.confirm(personId, clock.instant())) {
            return Optional.empty();
        }
        sessions.noteTwoStep(personId, sessionId);
        List<String> codes = replaceCodes(personId);
        people.record(personId, AuditAction.TWO_STEP_ON);
        return Optional.of(codes);
    }

    /** New recovery codes in the place of the old ones; none when the second step is off. */
    List<String> newCodes(long personId) {
        if (!isOn(personId)) {
            return List.of();
        }
        List<String> codes = replaceCodes(personId);
        people.record(personId, AuditAction.RECOVERY_CODES_MADE);
        return codes;
    }

    /** Whether the code is the app's of now or a recovery code; either can be used once. */
    public boolean isRight(long personId, String code) {
        Optional<TwoStep> step = confirmed(personId).filter(on -> code.length() <= TYPED_AT_MOST);
        return step.isPresent()
                && (isAppCode(personId, step.get(), code) || steps.useCode(personId, RecoveryCode.hash(code)));
    }

    /** Asks everybody in the team for a second step from now on, or no longer. */
    void requireInTeam(CurrentMember by, boolean required) {
        members.confirm(by);
        teams.requireTwoStep(by.teamId(), required);
        audit.record(by.actor(), required ? AuditAction.TWO_STEP_REQUIRED : AuditAction.TWO_STEP_OPTIONAL);
    }

    public void turnOff(long personId) {
        steps.delete(personId);
        sessions.forgetTwoStep(personId);
        people.record(personId, AuditAction.TWO_STEP_OFF);
    }

    private Optional<TwoStep> confirmed(long personId) {
        return steps.find(personId).filter(step -> step.confirmedAt() != null);
    }

    private boolean isAppCode(long personId, TwoStep step, String code) {
        OptionalLong counter = OneTimeCode.counterOf(code, step.secret(), clock.instant());
        return counter.isPresent() && steps.use(personId, counter.getAsLong());
    }

    private List<String> replaceCodes(long personId) {
        List<String> codes =
                Stream.generate(RecoveryCode::next).limit(RECOVERY_CODES).toList();
        steps.deleteCodes(personId);
        steps.addCodes(personId, codes.stream().map(RecoveryCode::hash).toList());
        return codes;
    }
}
