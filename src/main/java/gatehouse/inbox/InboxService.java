package gatehouse.inbox;

import gatehouse.audit.AuditAction;
import gatehouse.audit.AuditService;
import gatehouse.db.Ids;
import gatehouse.db.ListPlace;
import gatehouse.intent.Intent;
import gatehouse.outreach.Outreach;
import gatehouse.outreach.Sender;
import gatehouse.team.CurrentMember;
import gatehouse.team.LessonService;
import gatehouse.team.MemberService;
import gatehouse.team.TaughtLesson;
import gatehouse.verdict.Action;
import gatehouse.verdict.HouseReason;
import gatehouse.verdict.Lesson;
import gatehouse.verdict.Verdict;
import gatehouse.verdict.Wording;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Receives outreach, judges it and keeps both. Reasons are never stored: the engine is pure and gives them again at every view. */
@Singleton
@Transactional
public class InboxService {
    static final int PAGE = 50;

    private final MemberService members;
    private final InboxRepository outreaches;
    private final VerdictRepository verdicts;
    private final DecisionRepository decisions;
    private final TeamJudges judges;
    private final Templates templates;
    private final Campaigns campaigns;
    private final LessonService lessons;
    private final AuditService audit;
    private final Ids ids;
    private final Clock clock;

    InboxService(
            MemberService members,
            InboxRepository outreaches,
            VerdictRepository verdicts,
            DecisionRepository decisions,
            TeamJudges judges,
            Templates templates,
            Campaigns campaigns,
            LessonService lessons,
            AuditService audit,
            Ids ids,
            Clock clock) {
        this.members = members;
        this.outreaches = outreaches;
        this.verdicts = verdicts;
        this.decisions = decisions;
        this.judges = judges;
        this.templates = templates;
        this.campaigns = campaigns;
        this.lessons = lessons;
        this.audit = audit;
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
        long fresh = ids.next();
        Templates.Found found = templates.find(member.teamId(), List.of(Wording.of(outreach.text())), Set.of());
        String template = found.keys().getFirst();
        Instant now = clock.instant();
        long id = outreaches.insert(member, fresh, outreach, template, requestKey, now);
        Judgement judgement = judges.of(member.teamId(), List.of(outreach), found.repeated())
                .judge(member.memberId(), outreach, template, false);
        verdicts.put(member.teamId(), id, now, judgement, null, now);
        campaigns.grew(member.teamId(), found.repeated());
        if (id == fresh) {
            audit.record(member.actor(), AuditAction.OUTREACH_RECEIVED, id);
        }
        return id;
    }

    /** An outreach of this team with its verdict by engine, rules and lessons of today; empty when there is none or it was deleted. */
    public Optional<JudgedOutreach> find(CurrentMember member, long id) {
        return outreaches.find(member, id).map(stored -> {
            TeamJudge judge = judges.of(stored);
            Judgement judgement = judge.judge(stored);
            List<Decision> said = decisions.of(stored.teamId(), List.of(id)).getOrDefault(id, List.of());
            if (!verdicts.keptOf(stored.teamId(), id).equals(Optional.of(judgement.kept()))) {
                verdicts.replace(
                        stored,
                        judgement,
                        said.isEmpty() ? null : said.getFirst().intent(),
                        clock.instant());
            }
            return judged(member, stored, judge, judgement, said);
        });
    }

    private JudgedOutreach judged(
            CurrentMember member, StoredOutreach stored, TeamJudge judge, Judgement judgement, List<Decision> said) {
        Verdict verdict = judgement.verdict();
        Map<Long, String> names = lessons.memberNames(stored.teamId());
        @Nullable HouseReason house = verdict.house();
        boolean own = house != null && judge.rules().isOwn(stored.memberId(), house);
        return new JudgedOutreach(
                stored.id(),
                stored.outreach(),
                stored.origin(),
                judgement.likeness().sender(),
                judgement.isConnected(),
                verdict,
                said.stream().map(word -> said(member, word, names)).toList(),
                inOrder(verdict.lessons(), member),
                own ? names.getOrDefault(stored.memberId(), "") : null,
                campaigns
                        .reach(stored.teamId(), judgement.likeness().template())
                        .filter(Spread::isCampaign)
                        .orElse(null),
                judge.takesForMany(stored),
                stored.createdAt());
    }

    /** The last word of a member on each of these outreaches; one of which nobody said anything is missing. */
    public Map<Long, Said> said(CurrentMember member, Collection<Long> outreaches) {
        Map<Long, List<Decision>> words = decisions.of(member.teamId(), outreaches);
        Map<Long, String> names = words.isEmpty() ? Map.of() : lessons.memberNames(member.teamId());
        return words.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> said(member, entry.getValue().getFirst(), names)));
    }

    private static Said said(CurrentMember member, Decision word, Map<Long, String> names) {
        return new Said(
                names.getOrDefault(word.memberId(), ""),
                word.memberId() == member.memberId(),
                word.intent(),
                word.action(),
                word.at());
    }

    /** The lessons as they are shown, still in the order in which they count. */
    private List<TaughtLesson> inOrder(List<Lesson> counting, CurrentMember member) {
        List<Long> order = counting.stream().map(Lesson::id).toList();
        return lessons.shown(member, order).stream()
                .sorted(Comparator.comparingInt((TaughtLesson taught) -> order.indexOf(taught.id())))
                .toList();
    }

    /** One page of the inbox, what arrived last first, below a place. */
    public InboxPage list(CurrentMember member, InboxFilter filter, @Nullable ListPlace below) {
        List<InboxRow> found = verdicts.list(member, filter, below, PAGE + 1);
        List<InboxRow> shown = found.subList(0, Math.min(PAGE, found.size()));
        Map<Long, List<Decision>> said =
                decisions.of(member.teamId(), shown.stream().map(InboxRow::id).toList());
        Map<Long, String> names = said.isEmpty() ? Map.of() : lessons.memberNames(member.teamId());
        List<InboxRow> rows = shown.stream()
                .map(row -> said.getOrDefault(row.id(), List.of()).stream()
                        .findFirst()
                        .map(word -> row.correctedTo(
                                word.intent(),
                                word.memberId() == member.memberId() ? null : names.get(word.memberId())))
                        .orElse(row))
                .toList();
        return new InboxPage(rows, found.size() > PAGE ? rows.getLast().place() : null);
    }

    /** What arrived last, the newest first, handed in by this member or with {@code wholeTeam} by anybody in the team. */
    public List<Arrival> lately(CurrentMember member, boolean wholeTeam, int atMost) {
        return verdicts.lately(member, wholeTeam, atMost);
    }

    /** Keeps what is now known of the sender and judges again; false when there is no such outreach. */
    public boolean changeSender(CurrentMember member, long id, UnaryOperator<Sender> change) {
        return setSender(member, id, change) && recorded(member, AuditAction.SENDER_CHANGED, id);
    }

    /** Does the same for a caller who writes down what was done. */
    boolean setSender(CurrentMember member, long id, UnaryOperator<Sender> change) {
        members.confirm(member);
        // The row is locked until the end of the transaction, so no change made meanwhile is lost, and the verdict
        // always
        // belongs to the sender facts.
        Optional<Sender> now = outreaches.lockSender(member, id);
        if (now.isEmpty() || !outreaches.setSender(member, id, change.apply(now.get()))) {
            return false;
        }
        judgeNow(member, id);
        return true;
    }

    /** Judges an outreach again that has just been changed. */
    void judgeNow(CurrentMember member, long id) {
        StoredOutreach stored = outreaches.find(member, id).orElseThrow();
        verdicts.put(
                member.teamId(),
                id,
                stored.origin().arrivedAt(),
                judges.of(stored).judge(stored),
                saidOf(member.teamId(), id),
                clock.instant());
    }

    /**
     * Keeps what a member says it really is, and what was done with it; with neither, what was said is taken back. An answer ends what
     * shut the sender out. False when there is no such outreach.
     */
    public boolean decide(CurrentMember member, long id, @Nullable Intent right, @Nullable Action did) {
        members.confirm(member);
        Optional<StoredOutreach> found = outreaches.find(member, id);
        if (found.isEmpty()) {
            return false;
        }
        decisions.insert(member, ids.next(), id, right, did, clock.instant());
        Judgement before = judges.of(found.get()).judge(found.get());
        @Nullable Lesson lesson = before.verdict().lesson();
        String sender = before.likeness().sender();
        boolean reopens = did != null
                && did.answers()
                && lesson != null
                && lesson.shutsOut()
                && !sender.isEmpty()
                && lessons.teach(member, id, Lesson.Scope.SENDER, sender, null, null);
        verdicts.replace(found.get(), judges.of(found.get()).judge(found.get()), right, clock.instant());
        record(member, id, right, did);
        if (reopens) {
            audit.record(member.actor(), AuditAction.LESSON_TAUGHT, id, Lesson.Scope.SENDER.key());
        }
        return true;
    }

    private void record(CurrentMember member, long id, @Nullable Intent right, @Nullable Action did) {
        if (right != null) {
            audit.record(member.actor(), AuditAction.DECIDED, id, right.key());
        }
        if (did != null) {
            audit.record(member.actor(), AuditAction.ACTED, id, did.key());
        }
        if (right == null && did == null) {
            audit.record(member.actor(), AuditAction.DECISION_TAKEN_BACK, id);
        }
    }

    public boolean delete(CurrentMember member, long id) {
        members.confirm(member);
        return outreaches.delete(member, id, clock.instant())
                && changed(member, id)
                && recorded(member, AuditAction.OUTREACH_DELETED, id);
    }

    public boolean restore(CurrentMember member, long id) {
        members.confirm(member);
        return outreaches.restore(member, id)
                && changed(member, id)
                && recorded(member, AuditAction.OUTREACH_RESTORED, id);
    }

    private boolean changed(CurrentMember member, long id) {
        campaigns.changed(member.teamId(), outreaches.templateOf(member.teamId(), id));
        return true;
    }

    private boolean recorded(CurrentMember member, AuditAction action, long id) {
        audit.record(member.actor(), action, id);
        return true;
    }

    private @Nullable Intent saidOf(long teamId, long id) {
        return decisions.intents(teamId, List.of(id)).get(id);
    }
}
