package gatehouse.verdict;

import gatehouse.intent.Intent;
import gatehouse.outreach.Outreach;
import gatehouse.outreach.Relationship;
import gatehouse.outreach.Sender;
import gatehouse.verdict.Lesson.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the team has taught, ready to be asked. The newer lesson counts, save that one about a kind of message yields to one about a
 * sender, a company or a template.
 */
public final class TeamKnowledge {
    /** Nothing was taught. */
    public static final TeamKnowledge NONE = new TeamKnowledge(List.of(), Set.of());

    private record Place(Scope scope, String key) {}

    private final Map<Place, List<Lesson>> lessons = new HashMap<>();
    private final Map<Lesson, Integer> ages = new HashMap<>();
    private final Set<String> teammates;
    private final SamePeople people;

    /** Where nobody said that two senders are the same. */
    public TeamKnowledge(List<Lesson> newestFirst, Set<String> teammates) {
        this(newestFirst, teammates, SamePeople.NONE);
    }

    /**
     * @param newestFirst all lessons that stand
     * @param teammates keys of the names of the team's members ({@link Likeness#nameKey})
     * @param people what is taught about a sender counts for all that are the same person
     */
    public TeamKnowledge(List<Lesson> newestFirst, Set<String> teammates, SamePeople people) {
        this.people = people;
        for (Lesson lesson : newestFirst) {
            ages.put(lesson, ages.size());
            lessons.computeIfAbsent(place(lesson.scope(), lesson.key()), place -> new ArrayList<>())
                    .add(lesson);
        }
        this.teammates = Set.copyOf(teammates);
    }

    boolean isEmpty() {
        return lessons.isEmpty();
    }

    /** Whether nothing may be taught about this sender: a known contact, somebody the reader has a history with, or a teammate. */
    public boolean leavesAlone(Sender sender) {
        return sender.relationship().isKnown()
                || sender.relationship() == Relationship.TROUBLED
                || (sender.name() != null && teammates.contains(Likeness.nameKey(sender.name())));
    }

    /** The keys of what was taught with this scope, for senders those of people. */
    public Set<String> keysOf(Scope scope) {
        return lessons.keySet().stream()
                .filter(place -> place.scope() == scope)
                .map(Place::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The lessons about this outreach, the one that counts first; empty when none does.
     *
     * @param read what it reads like; null when its language isn't read, so that nobody can tell of which kind it is
     */
    List<Lesson> about(Outreach outreach, Likeness likeness, @Nullable Intent read) {
        if (isEmpty() || leavesAlone(outreach.sender())) {
            return List.of();
        }
        List<Lesson> found = new ArrayList<>();
        add(found, Scope.SENDER, likeness.sender());
        add(found, Scope.COMPANY, likeness.company());
        add(found, Scope.TEMPLATE, likeness.template());
        found.sort(this::newerFirst);
        if (read != null) {
            add(found, Scope.KIND, Likeness.kindKey(outreach.kind(), read));
        }
        return withoutEnded(found);
    }

    /** Leaves out what a later answer to the sender has ended, and the note of that answer itself. */
    private List<Lesson> withoutEnded(List<Lesson> found) {
        int answered = found.stream()
                .filter(Lesson::isAnswered)
                .mapToInt(this::age)
                .min()
                .orElse(Integer.MAX_VALUE);
        return found.stream()
                .filter(lesson -> !lesson.isAnswered() && !(lesson.shutsOut() && age(lesson) > answered))
                .toList();
    }

    private void add(List<Lesson> found, Scope scope, String key) {
        found.addAll(lessons.getOrDefault(place(scope, key), List.of()));
    }

    private Place place(Scope scope, String key) {
        return new Place(scope, scope == Scope.SENDER ? people.person(key) : key);
    }

    private int newerFirst(Lesson one, Lesson other) {
        return Integer.compare(age(one), age(other));
    }

    private int age(Lesson lesson) {
        return ages.getOrDefault(lesson, 0);
    }
}
