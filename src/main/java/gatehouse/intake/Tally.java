package gatehouse.intake;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How many things there are of what, such as {@code skipped.draft=3}. It is kept as one text, so that a batch and its numbers are
 * written at once.
 */
public record Tally(Map<String, Long> counts) {
    static final Tally NONE = new Tally(Map.of());

    public Tally {
        counts = Map.copyOf(counts);
    }

    static Tally parse(String text) {
        Map<String, Long> counts = new TreeMap<>();
        for (String pair : text.split(" ", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                counts.put(pair.substring(0, equals), Long.valueOf(pair.substring(equals + 1)));
            }
        }
        return new Tally(counts);
    }

    /** With so many more of it. */
    Tally plus(String key, long more) {
        if (more == 0) {
            return this;
        }
        Map<String, Long> sum = new TreeMap<>(counts);
        sum.merge(key, more, Long::sum);
        return new Tally(sum);
    }

    /** How many of exactly this. */
    public long of(String key) {
        return counts.getOrDefault(key, 0L);
    }

    /** How many of this and all its kinds: {@code skipped} counts {@code skipped.draft}, too. */
    public long all(String key) {
        return kinds(key).values().stream().mapToLong(Long::longValue).sum() + of(key);
    }

    /** The kinds of this, by what stands behind the dot, in the order of the alphabet. */
    public Map<String, Long> kinds(String key) {
        String start = key + ".";
        return new TreeMap<>(counts.entrySet().stream()
                .filter(count -> count.getKey().startsWith(start))
                .collect(Collectors.toMap(count -> count.getKey().substring(start.length()), Map.Entry::getValue)));
    }

    /** As it is kept. */
    String text() {
        return new TreeMap<>(counts)
                .entrySet().stream()
                        .map(count -> count.getKey() + "=" + count.getValue())
                        .collect(Collectors.joining(" "));
    }
}
