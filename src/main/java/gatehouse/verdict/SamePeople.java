package gatehouse.verdict;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which senders a team says are one person, by their keys ({@link Likeness#sender}). */
public final class SamePeople {
    /** Nobody said so of anybody. */
    public static final SamePeople NONE = new SamePeople(Set.of());

    private final Map<String, One> byKey;
    private final Map<Long, Set<One>> byPerson;

    /**
     * One sender of a person.
     *
     * @param isProfile whether the key is that of a profile's address, and not of a mere name
     */
    public record One(String key, long person, boolean isProfile) {}

    public SamePeople(Collection<One> all) {
        byKey = all.stream().collect(Collectors.toMap(One::key, one -> one, (one, same) -> one, HashMap::new));
        byPerson = all.stream().collect(Collectors.groupingBy(One::person, Collectors.toSet()));
    }

    /** All senders that are the same person as this one, itself included. */
    public Set<String> alike(String key) {
        @Nullable One one = byKey.get(key);
        return one == null ? Set.of(key) : keys(one, true);
    }

    /**
     * Those of them that may speak well of this one: other profiles of a profile. A mere name is only itself, since anybody can write
     * under any name.
     */
    public Set<String> vouching(String key) {
        @Nullable One one = byKey.get(key);
        return one == null || !one.isProfile() ? Set.of(key) : keys(one, false);
    }

    /** A word that all senders of one person have in common. */
    public String person(String key) {
        @Nullable One one = byKey.get(key);
        return one == null ? key : String.valueOf(one.person());
    }

    private Set<String> keys(One one, boolean withNames) {
        return byPerson.getOrDefault(one.person(), Set.of()).stream()
                .filter(other -> withNames || other.isProfile())
                .map(One::key)
                .collect(Collectors.toUnmodifiableSet());
    }
}
