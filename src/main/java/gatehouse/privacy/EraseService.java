package gatehouse.privacy;

import gatehouse.audit.Actor;
import gatehouse.audit.AuditAction;
import gatehouse.audit.AuditService;
import gatehouse.inbox.CampaignTouched;
import gatehouse.privacy.KeptTable.End;
import gatehouse.team.CurrentMember;
import gatehouse.team.HouseRulesChanged;
import gatehouse.team.MemberService;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Erases rows for good, a batch of a thousand at most in a transaction; whoever wants more asks again until nothing was left. */
@Singleton
@Transactional
public class EraseService {
    static final int BATCH = 1_000;

    /** Outreaches or people in one batch: leaves room for the rows that hang on them. */
    static final int PARENTS = 200;

    private final KeptRepository kept;
    private final TemplateErasureRepository templates;
    private final SenderErasureRepository senders;
    private final StrangerRepository strangers;
    private final ClosingRepository closing;
    private final MemberService members;
    private final AuditService audit;
    private final ApplicationEventPublisher<HouseRulesChanged> outdated;
    private final ApplicationEventPublisher<CampaignTouched> touched;

    EraseService(
            KeptRepository kept,
            TemplateErasureRepository templates,
            SenderErasureRepository senders,
            StrangerRepository strangers,
            ClosingRepository closing,
            MemberService members,
            AuditService audit,
            ApplicationEventPublisher<HouseRulesChanged> outdated,
            ApplicationEventPublisher<CampaignTouched> touched) {
        this.kept = kept;
        this.templates = templates;
        this.senders = senders;
        this.strangers = strangers;
        this.closing = closing;
        this.members = members;
        this.audit = audit;
        this.outdated = outdated;
        this.touched = touched;
    }

    /** What one transaction erased: how many rows, and how many of them were outreaches. */
    record Erased(int rows, int outreaches) {
        static final Erased NOTHING = new Erased(0, 0);
    }

    /** Some of what a team was given before a time. */
    Erased old(long teamId, Instant before) {
        List<Long> ids = kept.lockOld(teamId, before, PARENTS);
        return ids.isEmpty()
                ? new Erased(oldRows(teamId, before), 0)
                : recorded(teamId, outreaches(teamId, ids, false));
    }

    /** Some of the outreaches that were deleted before a time and can't be put back any more. */
    Erased binned(long teamId, Instant before) {
        List<Long> ids = kept.lockBinned(teamId, before, PARENTS);
        return ids.isEmpty() ? Erased.NOTHING : recorded(teamId, outreaches(teamId, ids, false));
    }

    /** These outreaches, at most {@link #PARENTS}, with everything that tells of them. */
    Erased stranger(CurrentMember by, Collection<Long> some) {
        members.confirm(by);
        List<Long> ids = kept.lock(by.teamId(), some);
        Erased erased = outreaches(by.teamId(), ids, true);
        if (erased.outreaches() > 0) {
            audit.record(by.actor(), AuditAction.STRANGER_ERASED, null, String.valueOf(erased.outreaches()));
        }
        return erased;
    }

    /** What was taught about a stranger, by the ids of the lessons. */
    int lessons(CurrentMember by, Collection<Long> some) {
        members.confirm(by);
        KeptTable table = KeptTables.named("lesson");
        int rows = kept.delete(table, "id", by.teamId(), some, BATCH);
        if (rows > 0) {
            audit.record(by.actor(), AuditAction.STRANGER_LESSONS_ERASED, null, String.valueOf(rows));
        }
        return rows;
    }

    /** That members are connected to a stranger, by the ids of the rows; what the stranger wrote them goes as well. */
    int connections(CurrentMember by, Collection<Long> some) {
        members.confirm(by);
        int rows = kept.delete(KeptTables.named("connection"), "id", by.teamId(), some, BATCH);
        if (rows > 0) {
            audit.record(by.actor(), AuditAction.STRANGER_CONNECTIONS_ERASED, null, String.valueOf(rows));
        }
        return rows;
    }

    /** Rows of uploads that could not be read and hold a stranger's name or address. */
    int unreadRows(CurrentMember by, Stranger stranger) {
        members.confirm(by);
        int rows = strangers.deleteUnreadRows(by.teamId(), stranger, BATCH);
        if (rows > 0) {
            audit.record(by.actor(), AuditAction.STRANGER_UNREAD_ROWS_ERASED, null, String.valueOf(rows));
        }
        return rows;
    }

    /** Some verdicts that a lesson decided which is gone; the next look at them judges again, or the background does. */
    int restingOnGoneLessons(long teamId) {
        int rows = kept.outdateVerdicts(teamId, BATCH);
        if (rows > 0) {
            // What they rest on has changed, as it does with rules.
            outdated.publishEvent(new HouseRulesChanged(teamId));
        }
        return rows;
    }

    /** Some of what former members had for themselves alone: nobody could see or erase it any more. */
    int ofFormerMembers(long teamId) {
        List<Long> ids = kept.lockPrivateOfFormer(teamId, PARENTS);
        if (!ids.isEmpty()) {
            return outreaches(teamId, ids, false).rows();
        }
        for (KeptTable table : KeptTables.ending(End.WHILE_HERE)) {
            int rows = kept.deleteOfFormer(table, teamId, BATCH);
            if (rows > 0) {
                return rows;
            }
        }
        return 0;
    }

    /** Some rows of a table that ended by themselves. */
    int expired(String table, Instant now) {
        return kept.deleteExpired(table, now, BATCH);
    }

    private Erased outreaches(long teamId, List<Long> ids, boolean everyTrace) {
        int rows = templates.delete(teamId, ids, BATCH / TemplateErasureRepository.ROWS);
        if (rows > 0) {
            return new Erased(rows, 0); // the outreaches themselves in the next batch
        }
        senders.delete(teamId, ids);
        if (templates.touch(teamId, ids) > 0) {
            touched.publishEvent(new CampaignTouched(teamId));
        }
        Map<KeptTable, String> children = new LinkedHashMap<>();
        for (KeptTable table : KeptTables.OF_TEAM) {
            String column = table.outreachColumn();
            boolean goes = table.end() == End.WITH_OUTREACH || (everyTrace && table.end() != End.OUTREACH);
            if (column != null && goes) {
                children.put(table, column);
            }
        }
        return withChildren(teamId, ids, children, End.OUTREACH);
    }

    private int oldRows(long teamId, Instant before) {
        for (KeptTable table : KeptTables.ending(End.BY_AGE)) {
            int rows = kept.deleteOld(table, teamId, before, BATCH);
            if (rows > 0) {
                return rows;
            }
        }
        List<Long> people = kept.lockFormerMembers(teamId, before, PARENTS);
        return people.isEmpty() ? audit.cut(teamId, before, BATCH) : members(teamId, people);
    }

    private int members(long teamId, List<Long> ids) {
        Map<KeptTable, String> children = new LinkedHashMap<>();
        KeptTables.ending(End.WITH_MEMBER).forEach(table -> children.put(table, table.column()));
        List<Long> people = closing.peopleAt(teamId, ids);
        Erased erased = withChildren(teamId, ids, children, End.FORMER_MEMBER);
        people.forEach(closing::deletePersonInNoTeam);
        return erased.rows();
    }

    /** Rows with these ids, after what hangs on them; when that fills the batch, they stay for the next one. */
    private Erased withChildren(long teamId, List<Long> ids, Map<KeptTable, String> children, End parent) {
        int hung = 0;
        for (Map.Entry<KeptTable, String> child : children.entrySet()) {
            int room = Math.min(BATCH - ids.size() - hung, KeptTables.batch(child.getKey()));
            int rows = kept.delete(child.getKey(), child.getValue(), teamId, ids, room);
            hung += rows;
            if (rows == room) {
                return new Erased(hung, 0);
            }
        }
        int gone = 0;
        for (KeptTable table : KeptTables.ending(parent)) {
            gone += kept.delete(table, "id", teamId, ids, ids.size());
        }
        return new Erased(hung + gone, gone);
    }

    private Erased recorded(long teamId, Erased erased) {
        if (erased.outreaches() > 0) {
            String count = String.valueOf(erased.outreaches());
            audit.record(Actor.nobody(teamId), AuditAction.OLD_ROWS_ERASED, null, count);
        }
        return erased;
    }
}
