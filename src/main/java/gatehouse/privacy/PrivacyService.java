package gatehouse.privacy;

import gatehouse.audit.AuditAction;
import gatehouse.audit.AuditService;
import gatehouse.team.CurrentMember;
import gatehouse.team.MemberService;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/** How long each team keeps what it has. */
@Singleton
@Transactional
public class PrivacyService {
    private final TeamSettingRepository settings;
    private final KeptRepository kept;
    private final MemberService members;
    private final AuditService audit;
    private final Clock clock;

    PrivacyService(
            TeamSettingRepository settings,
            KeptRepository kept,
            MemberService members,
            AuditService audit,
            Clock clock) {
        this.settings = settings;
        this.kept = kept;
        this.members = members;
        this.audit = audit;
        this.clock = clock;
    }

    public Retention retention(CurrentMember member) {
        return settings.retention(member.teamId());
    }

    /** How many messages each choice would erase now. */
    Map<Retention, Integer> wouldErase(CurrentMember member) {
        Map<Retention, Integer> counts = new LinkedHashMap<>();
        for (Retention choice : Retention.values()) {
            counts.put(
                    choice,
                    choice.cutoff(clock.instant())
                            .map(before -> kept.countOld(member.teamId(), before))
                            .orElse(0));
        }
        return counts;
    }

    void changeRetention(CurrentMember member, Retention retention) {
        members.confirm(member);
        if (settings.retention(member.teamId()) != retention) {
            settings.setRetention(member.teamId(), retention.days());
            audit.record(member.actor(), AuditAction.RETENTION_CHANGED, null, retention.key());
        }
    }

    /** Every team and how long it keeps things, by id. */
    Map<Long, Retention> teams() {
        return settings.all();
    }
}
