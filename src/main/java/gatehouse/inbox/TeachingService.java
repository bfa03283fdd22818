package gatehouse.inbox;

import gatehouse.audit.AuditAction;
import gatehouse.audit.AuditService;
import gatehouse.intent.Intent;
import gatehouse.outreach.Outreach;
import gatehouse.outreach.Sender;
import gatehouse.team.CurrentMember;
import gatehouse.team.LessonService;
import gatehouse.team.MemberService;
import gatehouse.verdict.Action;
import gatehouse.verdict.Lesson;
import gatehouse.verdict.Lesson.Scope;
import gatehouse.verdict.Likeness;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets a member's word count for more than one outreach, and shows before what that would do. */
@Singleton
@Transactional
public class TeachingService {
    private static final int LOOKED_AT = 1_000;
    private static final int SHOWN = 5;
    private static final int TRIED = 50;

    private final MemberService members;
    private final InboxRepository outreaches;
    private final StaleVerdictRepository alike;
    private final DecisionRepository decisions;
    private final InboxService inbox;
    private final TeamJudges judges;
    private final LessonService lessons;
    private final AuditService audit;

    TeachingService(
            MemberService members,
            InboxRepository outreaches,
            StaleVerdictRepository alike,
            DecisionRepository decisions,
            InboxService inbox,
            TeamJudges judges,
            LessonService lessons,
            AuditService audit) {
        this.members = members;
        this.outreaches = outreaches;
        this.alike = alike;
        this.decisions = decisions;
        this.inbox = inbox;
        this.judges = judges;
        this.lessons = lessons;
        this.audit = audit;
    }

    /** How far a word on this outreach can reach, with the name it would be about; only itself for people one knows. */
    Map<Reach, String> reaches(CurrentMember member, long id) {
        Map<Reach, String> found = new LinkedHashMap<>();
        outreaches.find(member, id).ifPresent(stored -> {
            TeamJudge judge = judges.of(stored);
            Judgement judgement = judge.judge(stored);
            Outreach known = judge.known(stored.memberId(), stored.outreach());
            boolean leftAlone = judge.knowledge().leavesAlone(known.sender());
            for (Reach reach : Reach.values()) {
                boolean possible = reach == Reach.ONLY
                        || (!leftAlone
                                && !reach.keyOf(judgement, stored.outreach()).isEmpty());
                if (possible) {
                    found.put(reach, about(reach, stored.outreach().sender()));
                }
            }
        });
        return found;
    }

    /** The newest outreach with one of these keys from which something can be taught about all; null when nothing may be. */
    public @Nullable Long teachable(CurrentMember member, Scope scope, Collection<String> keys) {
        List<StoredOutreach> newest = alike.shownAlike(member, scope, keys, TRIED);
        TeamJudge judge = judges.ofStored(member.teamId(), newest);
        return newest.stream()
                .filter(stored -> !judge.leavesAlone(stored))
                .map(StoredOutreach::id)
                .findFirst()
                .orElse(null);
    }

    /** What it would do; empty when there is no such outreach, or the word can't reach so far. */
    Optional<LessonPreview> preview(CurrentMember member, long id, Reach reach, @Nullable Action action) {
        @Nullable String about = reaches(member, id).get(reach);
        if (about == null) {
            return Optional.empty();
        }
        StoredOutreach stored = outreaches.find(member, id).orElseThrow();
        @Nullable Intent intent = saidOf(member, id);
        @Nullable Scope scope = reach.scope();
        if (scope == null) {
            return Optional.of(new LessonPreview(reach, about, intent, action, 0, 0, true, List.of()));
        }
        Judgement here = judges.of(stored).judge(stored);
        Lesson lesson = new Lesson(0, scope, reach.keyOf(here, stored.outreach()), intent, action);
        Set<String> keys = lessons.keysOf(member.teamId(), scope, lesson.key());
        List<StoredOutreach> others = new ArrayList<>(alike.shownAlike(member, scope, keys, LOOKED_AT + 1));
        boolean all = others.size() <= LOOKED_AT;
        Set<Long> decided = decisions
                .intents(
                        member.teamId(), others.stream().map(StoredOutreach::id).toList())
                .keySet();
        others.removeIf(other -> other.id() == id || decided.contains(other.id()));
        TeamJudge now = judges.ofStored(member.teamId(), others);
        TeamJudge then = now.with(lessons.knowledgeWith(member.teamId(), lesson));
        List<LessonPreview.Row> rows = new ArrayList<>();
        int looked = 0;
        for (StoredOutreach other : others) {
            Judgement before = now.judge(other);
            // What is kept may be out of date, and doesn't tell whether a text is read.
            if (keys.contains(reach.keyOf(before, other.outreach()))) {
                looked++;
                row(other, before, then.judge(other)).ifPresent(rows::add);
            }
        }
        return Optional.of(new LessonPreview(
                reach, about, intent, action, rows.size(), looked, all, rows.subList(0, Math.min(SHOWN, rows.size()))));
    }

    /** Keeps a member's word; false when there is no such outreach, it can't reach so far or it says nothing. */
    boolean teach(CurrentMember member, long id, Reach reach, @Nullable Action action) {
        members.confirm(member);
        if (!reaches(member, id).containsKey(reach)) {
            return false;
        }
        StoredOutreach stored = outreaches.find(member, id).orElseThrow();
        @Nullable Intent intent = saidOf(member, id);
        if (intent == null && action == null) {
            return false;
        }
        @Nullable Scope scope = reach.scope();
        boolean isNew = false;
        if (scope != null) {
            String key = reach.keyOf(judges.of(stored).judge(stored), stored.outreach());
            isNew = lessons.teach(member, id, scope, key, intent, action);
        }
        if (!inbox.decide(member, id, intent, action)) {
            return false;
        }
        if (scope != null && isNew) {
            audit.record(member.actor(), AuditAction.LESSON_TAUGHT, id, scope.key());
        }
        return true;
    }

    private @Nullable Intent saidOf(CurrentMember member, long id) {
        return decisions.intents(member.teamId(), List.of(id)).get(id);
    }

    private static Optional<LessonPreview.Row> row(StoredOutreach other, Judgement now, Judgement then) {
        @Nullable Intent before = now.shown(null);
        @Nullable Intent after = then.shown(null);
        Action actionBefore = now.verdict().action();
        Action actionAfter = then.verdict().action();
        return before == after && actionBefore == actionAfter
                ? Optional.empty()
                : Optional.of(new LessonPreview.Row(
                        other.id(),
                        other.outreach().sender().name(),
                        InboxRow.opening(other.outreach().text()),
                        before,
                        after,
                        actionBefore,
                        actionAfter));
    }

    private static String about(Reach reach, Sender sender) {
        @Nullable
        String about = switch (reach) {
            case SENDER -> sender.name();
            case COMPANY -> Likeness.company(sender);
            default -> null;
        };
        return about == null ? "" : about;
    }
}
