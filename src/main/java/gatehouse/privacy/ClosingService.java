package gatehouse.privacy;

import gatehouse.audit.AuditAction;
import gatehouse.audit.AuditService;
import gatehouse.db.ConflictRetry;
import gatehouse.team.CurrentMember;
import gatehouse.team.MemberService;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/**
 * Deletes a team's account with everything in it, or one person's place and name.
 *
 * <p>A team is closed in one transaction: nobody gets in any more. Its rows then go in batches; after a stop {@link Sweep} goes on.
 */
@Singleton
public class ClosingService {
    private static final String NOBODY = "Former member";
    private static final int PEOPLE_AT_ONCE = 50;

    private final ClosingRepository closing;
    private final KeptRepository kept;
    private final MemberService members;
    private final AuditService audit;
    private final ConflictRetry retry;
    private final Clock clock;

    ClosingService(
            ClosingRepository closing,
            KeptRepository kept,
            MemberService members,
            AuditService audit,
            ConflictRetry retry,
            Clock clock) {
        this.closing = closing;
        this.kept = kept;
        this.members = members;
        this.audit = audit;
        this.retry = retry;
        this.clock = clock;
    }

    /** See {@link MemberService#confirm}: before a password is looked at. */
    @Transactional
    void confirm(CurrentMember member) {
        members.confirm(member);
    }

    /** Erases everything the team has, and the accounts of the people who were in no other. */
    void closeTeam(CurrentMember owner) {
        retry.run(() -> shut(owner));
        finish(owner.teamId());
    }

    @Transactional
    boolean shut(CurrentMember owner) {
        boolean first =
                closing.close(owner.teamId(), clock.instant()); // locks the team before its members, as others do
        members.confirm(owner);
        closing.endPlaces(owner.teamId(), clock.instant());
        return first;
    }

    /** Teams that were closed and whose rows are not all gone. */
    @Transactional
    List<Long> unfinished() {
        return closing.closed();
    }

    void finish(long teamId) {
        while (retry.run(() -> eraseSome(teamId)) > 0) {
            // the next batch
        }
    }

    @Transactional
    int eraseSome(long teamId) {
        List<Long> people = closing.people(teamId, PEOPLE_AT_ONCE);
        for (long person : people) {
            closing.unname(teamId, person, NOBODY);
            closing.deletePersonInNoTeam(person);
        }
        if (!people.isEmpty()) {
            return people.size();
        }
        for (KeptTable table : KeptTables.OF_TEAM) {
            int rows = kept.deleteAll(table, teamId, KeptTables.batch(table));
            if (rows > 0) {
                return rows;
            }
        }
        closing.deleteTeam(teamId);
        return 0;
    }

    /**
     * Ends one's own place here and takes one's name out; with the last place the account goes, too.
     *
     * @return false for the last owner
     */
    boolean leave(CurrentMember member) {
        boolean left = retry.run(() -> leaveWithoutTrace(member));
        if (left) {
            // What is left when the node dies here, the sweep deletes.
            while (retry.run(() -> eraseSomeOwn(member)) > 0) {
                // the next batch
            }
        }
        return left;
    }

    @Transactional
    int eraseSomeOwn(CurrentMember gone) {
        return closing.deleteSomeOwn(gone.teamId(), gone.memberId());
    }

    @Transactional
    boolean leaveWithoutTrace(CurrentMember member) {
        if (!members.leave(member)) {
            return false;
        }
        closing.deleteOwn(member.teamId(), member.memberId());
        closing.unname(member.teamId(), member.personId(), NOBODY);
        closing.deletePersonInNoTeam(member.personId());
        audit.record(member.actor(), AuditAction.MEMBER_ERASED);
        return true;
    }

    /**
     * Deletes the account of somebody who is in no team any more, and the name from the teams they were in.
     *
     * @return false when they are in a team
     */
    public boolean deleteAccount(long personId) {
        return retry.run(() -> deletePerson(personId));
    }

    @Transactional
    boolean deletePerson(long personId) {
        boolean gone = closing.deletePersonInNoTeam(personId);
        if (gone) {
            closing.unnameEverywhere(personId, NOBODY);
        }
        return gone;
    }
}
