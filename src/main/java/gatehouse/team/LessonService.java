package gatehouse.team;

import gatehouse.audit.AuditAction;
import gatehouse.audit.AuditService;
import gatehouse.db.Ids;
import gatehouse.intent.Intent;
import gatehouse.outreach.Relationship;
import gatehouse.outreach.Sender;
import gatehouse.verdict.Action;
import gatehouse.verdict.Lesson;
import gatehouse.verdict.Lesson.Scope;
import gatehouse.verdict.Likeness;
import gatehouse.verdict.TeamKnowledge;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the team has taught about more than one outreach. A change is told as {@link LessonChanged}. */
@Singleton
@Transactional
public class LessonService {
    static final int PAGE = 50;
    private static final int SHOWN = 20;

    private final LessonRepository lessons;
    private final SenderAliasRepository aliases;
    private final ApplicationEventPublisher<LessonChanged> changes;
    private final MemberService members;
    private final Ids ids;
    private final AuditService audit;
    private final Clock clock;

    LessonService(
            LessonRepository lessons,
            SenderAliasRepository aliases,
            ApplicationEventPublisher<LessonChanged> changes,
            MemberService members,
            Ids ids,
            AuditService audit,
            Clock clock) {
        this.lessons = lessons;
        this.aliases = aliases;
        this.changes = changes;
        this.members = members;
        this.ids = ids;
        this.audit = audit;
        this.clock = clock;
    }

    /** Everything that counts when an outreach of this team is judged. */
    public TeamKnowledge knowledgeOf(long teamId) {
        return with(teamId, lessons.standing(teamId));
    }

    /** The same with one more lesson, the newest: to see what it would do before it is kept. */
    public TeamKnowledge knowledgeWith(long teamId, Lesson imagined) {
        List<Lesson> all = new ArrayList<>(List.of(imagined));
        all.addAll(lessons.standing(teamId));
        return with(teamId, all);
    }

    /**
     * Keeps a lesson that began with this outreach; false when the same member said the same before and nothing that was taught since
     * could count against it. The caller writes it down, when nothing else is left to do.
     */
    public boolean teach(
            CurrentMember by,
            long outreachId,
            Scope scope,
            String key,
            @Nullable Intent intent,
            @Nullable Action action) {
        members.confirm(by);
        Lesson lesson = new Lesson(ids.next(), scope, key, intent, action);
        if (lessons.isLastWord(by, lesson, keysOf(by.teamId(), scope, key))) {
            return false;
        }
        lessons.insert(by, outreachId, lesson, clock.instant());
        changes.publishEvent(new LessonChanged(by.teamId()));
        return true;
    }

    /** The keys that a lesson of this scope and key counts for: a sender's are those of all senders who are the same person. */
    public Set<String> keysOf(long teamId, Scope scope, String key) {
        return scope == Scope.SENDER ? aliases.all(teamId).alike(key) : Set.of(key);
    }

    /** Some of what counts of all that was taught with this scope and one of these keys, the newest first. */
    public List<TaughtLesson> about(CurrentMember member, Scope scope, Collection<String> keys) {
        return shown(member, lessons.about(member.teamId(), scope, keys, SHOWN));
    }

    /** Lessons as they are shown to a member, the newest first. */
    public List<TaughtLesson> shown(CurrentMember member, Collection<Long> lessonIds) {
        return lessonIds.isEmpty() ? List.of() : lessons.shown(member, lessonIds);
    }

    /** What everybody who is or was in the team is called, by the member's id. */
    public Map<Long, String> memberNames(long teamId) {
        return lessons.names(teamId);
    }

    /** Lessons of all teams whose outreaches are still to be judged again. */
    public List<PendingLesson> pending(int atMost) {
        return lessons.pending(atMost);
    }

    /** Notes that all outreaches of a lesson were judged again. */
    public void settle(PendingLesson done) {
        lessons.settle(done);
    }

    /** One page of what was taught, newest first, below the given id. */
    LessonPage list(CurrentMember member, @Nullable Long below) {
        List<TaughtLesson> found = lessons.page(member, below, PAGE + 1);
        List<TaughtLesson> shown = found.subList(0, Math.min(PAGE, found.size()));
        return new LessonPage(shown, found.size() > PAGE ? shown.getLast().id() : null);
    }

    /** Takes a lesson away, or leaves it away; false when there is no such lesson. */
    boolean remove(CurrentMember by, long id) {
        members.confirm(by);
        if (lessons.remove(by, id, clock.instant())) {
            changes.publishEvent(new LessonChanged(by.teamId()));
            audit.record(by.actor(), AuditAction.LESSON_REMOVED);
            return true;
        }
        return lessons.exists(by.teamId(), id);
    }

    /** Puts a lesson back, or leaves it there; false when there is no such lesson. */
    boolean restore(CurrentMember by, long id) {
        members.confirm(by);
        if (lessons.restore(by.teamId(), id)) {
            changes.publishEvent(new LessonChanged(by.teamId()));
            audit.record(by.actor(), AuditAction.LESSON_RESTORED);
            return true;
        }
        return lessons.exists(by.teamId(), id);
    }

    private TeamKnowledge with(long teamId, List<Lesson> newestFirst) {
        return new TeamKnowledge(
                newestFirst,
                lessons.teammates(teamId).stream().map(Likeness::nameKey).collect(Collectors.toSet()),
                aliases.all(teamId));
    }

    /** What a lesson of that scope is about, by the outreach it began with; null when it has no name. */
    static @Nullable String about(Scope scope, @Nullable String name, @Nullable String headline) {
        return scope == Scope.COMPANY
                ? Likeness.company(new Sender(name, headline, null, Relationship.UNKNOWN, null, null))
                : name;
    }
}
