package gatehouse.inbox;

import gatehouse.audit.AuditAction;
import gatehouse.audit.AuditService;
import gatehouse.db.ListPlace;
import gatehouse.team.CurrentMember;
import gatehouse.team.MemberService;
import gatehouse.verdict.Lesson.Scope;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows what reached the team more than once in nearly the same words, and lets members say what does not belong. */
@Singleton
@Transactional
public class CampaignService {
    static final int CAMPAIGNS = 25;
    static final int ROWS = 50;

    private final MemberService members;
    private final CampaignRepository campaigns;
    private final CampaignRowRepository outreaches;
    private final Campaigns counts;
    private final InboxService inbox;
    private final TeachingService teaching;
    private final AuditService audit;

    CampaignService(
            MemberService members,
            CampaignRepository campaigns,
            CampaignRowRepository outreaches,
            Campaigns counts,
            InboxService inbox,
            TeachingService teaching,
            AuditService audit) {
        this.members = members;
        this.campaigns = campaigns;
        this.outreaches = outreaches;
        this.counts = counts;
        this.inbox = inbox;
        this.teaching = teaching;
        this.audit = audit;
    }

    /** One page of campaigns, that with the newest outreach first, below a place. */
    public CampaignList list(CurrentMember member, @Nullable ListPlace below) {
        long team = member.teamId();
        Map<ListPlace, String> keys = campaigns.newestFirst(team, below, CAMPAIGNS + 1);
        List<ListPlace> places = keys.keySet().stream().limit(CAMPAIGNS).toList();
        List<Long> ids = places.stream().map(ListPlace::id).toList();
        Map<String, Spread> spreads = campaigns.reach(team, Set.copyOf(keys.values()));
        Map<Long, CampaignRow> rows =
                said(member, outreaches.of(team, ids)).stream().collect(Collectors.toMap(CampaignRow::id, row -> row));
        List<CampaignList.Line> lines = new ArrayList<>();
        for (ListPlace place : places) {
            @Nullable Spread spread = spreads.get(keys.get(place));
            @Nullable CampaignRow newest = rows.get(place.id());
            // Deleted or set apart a moment ago, and not counted again yet.
            if (spread != null && spread.isCampaign() && newest != null) {
                lines.add(new CampaignList.Line(spread, newest));
            }
        }
        return new CampaignList(lines, keys.size() > CAMPAIGNS ? places.getLast() : null);
    }

    /** A campaign and some of its outreaches, newest first below a place; empty when there is no such campaign, or nothing left of it. */
    public Optional<Campaign> find(CurrentMember member, String key, @Nullable ListPlace below) {
        long team = member.teamId();
        if (!campaigns.exists(team, key)) {
            return Optional.empty();
        }
        Optional<Spread> spread = counts.reach(team, key);
        List<CampaignRow> found = said(member, outreaches.of(team, key, below, ROWS + 1));
        List<CampaignRow> apart = said(member, outreaches.apart(team, key, ROWS));
        if (spread.isEmpty() && apart.isEmpty()) {
            return Optional.empty();
        }
        List<CampaignRow> rows = found.subList(0, Math.min(ROWS, found.size()));
        return Optional.of(new Campaign(
                key,
                spread.orElse(null),
                spread.flatMap(of -> inbox.find(member, of.newest())).orElse(null),
                teaching.teachable(member, Scope.TEMPLATE, Set.of(key)),
                rows,
                found.size() > ROWS ? rows.getLast().place() : null,
                apart));
    }

    /** Says that an outreach is not the same; false when the campaign has no such outreach. */
    public boolean setApart(CurrentMember by, String key, long id) {
        return change(
                by,
                key,
                id,
                AuditAction.OUTREACH_SET_APART,
                () -> outreaches.setApart(by.teamId(), key, id, "apart" + Long.toHexString(id)));
    }

    /** Takes that back; false when no such outreach was set apart. */
    public boolean putBack(CurrentMember by, String key, long id) {
        return change(by, key, id, AuditAction.OUTREACH_PUT_BACK, () -> outreaches.putBack(by.teamId(), key, id));
    }

    private boolean change(CurrentMember by, String key, long id, AuditAction action, BooleanSupplier change) {
        members.confirm(by);
        if (!change.getAsBoolean()) {
            return false;
        }
        inbox.judgeNow(by, id);
        counts.changed(by.teamId(), Set.of(key));
        audit.record(by.actor(), action, id);
        return true;
    }

    private List<CampaignRow> said(CurrentMember member, List<CampaignRow> rows) {
        Map<Long, Said> said =
                inbox.said(member, rows.stream().map(CampaignRow::id).toList());
        return rows.stream().map(row -> row.with(said.get(row.id()))).toList();
    }
}
