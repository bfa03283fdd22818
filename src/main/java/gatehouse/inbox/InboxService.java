package gatehouse.inbox;

import gatehouse.db.Ids;
import gatehouse.intent.Intent;
import gatehouse.outreach.Outreach;
import gatehouse.outreach.Sender;
import gatehouse.team.CurrentMember;
import gatehouse.team.MemberService;
import gatehouse.verdict.Verdict;
import gatehouse.verdict.VerdictEngine;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Receives outreach, judges it and keeps both. Reasons are never stored: the engine is pure and gives them again at every view. */
@Singleton
@Transactional
public class InboxService {
    static final int PAGE = 50;

    private final MemberService members;
    private final InboxRepository outreaches;
    private final VerdictRepository verdicts;
    private final VerdictEngine engine;
    private final Ids ids;
    private final Clock clock;

    InboxService(
            MemberService members,
            InboxRepository outreaches,
            VerdictRepository verdicts,
            VerdictEngine engine,
            Ids ids,
            Clock clock) {
        this.members = members;
        this.outreaches = outreaches;
        this.verdicts = verdicts;
        this.engine = engine;
        this.ids = ids;
        this.clock = clock;
    }

    /** Keeps and judges an outreach; the same outreach from the same form, sent twice, is kept once. */
    public long receive(CurrentMember member, Outreach outreach, String form) {
        members.confirm(member);
        byte[] requestKey = RequestKey.of(form, outreach);
        Optional<Long> known = outreaches.findByRequest(member.teamId(), requestKey);
        if (known.isPresent()) {
            return known.get();
        }
        long id = outreaches.insert(member, ids.next(), outreach, requestKey, clock.instant());
        verdicts.put(member.teamId(), id, engine.judge(outreach), clock.instant());
        return id;
    }

    /** An outreach of this team with its verdict by the engine of today; empty when there is none or it was deleted. */
    public Optional<JudgedOutreach> find(CurrentMember member, long id) {
        return outreaches.find(member.teamId(), id).map(stored -> {
            Verdict verdict = engine.judge(stored.outreach());
            if (!verdicts.engineOf(stored.teamId(), id).equals(Optional.of(verdict.engine()))) {
                verdicts.replaceOlder(stored.teamId(), id, verdict, clock.instant());
            }
            @Nullable
            Intent corrected =
                    outreaches.corrections(stored.teamId(), List.of(id)).get(id);
            return new JudgedOutreach(id, stored.outreach(), verdict, corrected, stored.createdAt());
        });
    }

    /** One page of the inbox, newest first, below the given id. */
    public InboxPage list(CurrentMember member, InboxFilter filter, @Nullable Long below) {
        List<InboxRow> found = verdicts.list(member.teamId(), filter, below, PAGE + 1);
        List<InboxRow> shown = found.subList(0, Math.min(PAGE, found.size()));
        Map<Long, Intent> corrected = outreaches.corrections(
                member.teamId(), shown.stream().map(InboxRow::id).toList());
        List<InboxRow> rows = shown.stream()
                .map(row -> row.correctedTo(corrected.get(row.id())))
                .toList();
        return new InboxPage(rows, found.size() > PAGE ? rows.getLast().id() : null);
    }

    /** What came in last, the newest first, handed in by this member or with {@code wholeTeam} by anybody in the team. */
    public List<Arrival> lately(CurrentMember member, boolean wholeTeam, int atMost) {
        Map<Long, Arrival> found = verdicts.lately(member.teamId(), wholeTeam ? null : member.memberId(), atMost);
        Map<Long, Intent> corrected = outreaches.corrections(member.teamId(), found.keySet());
        return found.entrySet().stream()
                .map(each -> each.getValue().correctedTo(corrected.get(each.getKey())))
                .toList();
    }

    /** Keeps what is now known of the sender and judges again; false when there is no such outreach. */
    public boolean changeSender(CurrentMember member, long id, Sender sender) {
        members.confirm(member);
        if (!outreaches.setSender(member.teamId(), id, sender)) {
            return false;
        }
        // The row is locked by the update until the end of the transaction, so the verdict always belongs to the sender
        // facts.
        StoredOutreach stored = outreaches.find(member.teamId(), id).orElseThrow();
        verdicts.put(member.teamId(), id, engine.judge(stored.outreach()), clock.instant());
        return true;
    }

    /** Keeps what a member says it really is, or with null takes that back; false when there is no such outreach. */
    public boolean decide(CurrentMember member, long id, @Nullable Intent right) {
        members.confirm(member);
        if (outreaches.find(member.teamId(), id).isEmpty()) {
            return false;
        }
        outreaches.insertDecision(member, ids.next(), id, right, clock.instant());
        return true;
    }

    public boolean delete(CurrentMember member, long id) {
        members.confirm(member);
        return outreaches.delete(member.teamId(), id, clock.instant());
    }

    public boolean restore(CurrentMember member, long id) {
        members.confirm(member);
        return outreaches.restore(member.teamId(), id);
    }

    /** Judges a batch of outreaches of all teams again that another engine judged; gives the last of them, or null at the end. */
    @Nullable
    StoredOutreach judgeAgain(@Nullable StoredOutreach after, int atMost) {
        List<StoredOutreach> batch = verdicts.judgedByOthers(
                engine.version(), after == null ? 0 : after.teamId(), after == null ? 0 : after.id(), atMost);
        for (StoredOutreach stored : batch) {
            Verdict verdict = engine.judge(stored.outreach());
            verdicts.replaceOlder(stored.teamId(), stored.id(), verdict, clock.instant());
        }
        return batch.isEmpty() ? null : batch.getLast();
    }
}
