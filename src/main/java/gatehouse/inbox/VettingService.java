package gatehouse.inbox;

import gatehouse.audit.AuditAction;
import gatehouse.audit.AuditService;
import gatehouse.team.CurrentMember;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Keeps what a team found when it looked at a sender, and has the outreach judged again with it. */
@Singleton
@Transactional
public class VettingService {
    private final InboxService inbox;
    private final VettingRepository answers;
    private final AuditService audit;
    private final Clock clock;

    VettingService(InboxService inbox, VettingRepository answers, AuditService audit, Clock clock) {
        this.inbox = inbox;
        this.answers = answers;
        this.audit = audit;
        this.clock = clock;
    }

    public Vetting find(CurrentMember member, long outreachId) {
        return answers.find(member.teamId(), outreachId);
    }

    /** False when the team has no such outreach. */
    public boolean keep(CurrentMember member, long outreachId, Vetting vetting) {
        if (!inbox.setSender(member, outreachId, now -> vetting.of(now, find(member, outreachId)))) {
            return false;
        }
        answers.put(member, outreachId, vetting, clock.instant());
        String answered = String.valueOf(vetting.answers().size());
        audit.record(member.actor(), AuditAction.SENDER_VETTED, outreachId, answered);
        return true;
    }
}
