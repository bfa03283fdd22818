package gatehouse.team;

import gatehouse.audit.AuditAction;
import gatehouse.audit.AuditService;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The house rules of the team and of each member. A change is told as {@link HouseRulesChanged}. */
@Singleton
@Transactional
public class HouseRulesService {
    private final HouseRulesRepository rules;
    private final ApplicationEventPublisher<HouseRulesChanged> changes;
    private final MemberService members;
    private final AuditService audit;
    private final Clock clock;

    HouseRulesService(
            HouseRulesRepository rules,
            ApplicationEventPublisher<HouseRulesChanged> changes,
            MemberService members,
            AuditService audit,
            Clock clock) {
        this.rules = rules;
        this.changes = changes;
        this.members = members;
        this.audit = audit;
        this.clock = clock;
    }

    public TeamRules rulesOf(long teamId) {
        return rules.find(teamId);
    }

    /** A member's own rules, for their own eyes. */
    StoredRules ownOf(CurrentMember member) {
        members.refuseBorrowed(member);
        return rulesOf(member.teamId()).ownOf(member.memberId());
    }

    /** Writes the team's rules over the version that was seen; false when somebody else changed them since. */
    boolean changeTeams(CurrentMember by, StoredRules changed) {
        return change(by, HouseRulesRepository.TEAM, changed);
    }

    /** Writes a member's own rules over the version that was seen; false when they were changed elsewhere since. */
    boolean changeOwn(CurrentMember member, StoredRules changed) {
        members.refuseBorrowed(member);
        return change(member, member.memberId(), changed);
    }

    private boolean change(CurrentMember by, long memberId, StoredRules changed) {
        members.confirm(by);
        boolean done = rules.put(by, memberId, changed, clock.instant());
        if (done) {
            changes.publishEvent(new HouseRulesChanged(by.teamId()));
            boolean teams = memberId == HouseRulesRepository.TEAM;
            audit.record(by.actor(), teams ? AuditAction.TEAM_RULES_CHANGED : AuditAction.OWN_RULES_CHANGED);
        }
        return done;
    }
}
