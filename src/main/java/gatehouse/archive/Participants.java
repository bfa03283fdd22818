package gatehouse.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds who takes part in most rows without keeping everybody: with a fixed number of counters, after Misra and Gries, a person in every
 * row is always among those that are left.
 */
final class Participants {
    private static final int COUNTERS = 64;

    private final Map<String, Count> counts = new HashMap<>();
    private long rows;

    /** One row between two people. */
    void between(String first, @Nullable String firstUrl, String second, @Nullable String secondUrl) {
        if (!first.isBlank() && !second.isBlank()) {
            rows++;
            met(first, firstUrl);
            met(second, secondUrl);
        }
    }

    /** Somebody who is known to be the owner in this row. */
    void owner(String name, @Nullable String url) {
        if (!name.isBlank()) {
            rows++;
            met(name, url);
        }
    }

    /** Whoever takes part in nearly all rows, if that is one person alone. */
    @Nullable
    Count everywhere() {
        List<Count> most = new ArrayList<>(counts.values());
        most.sort(Comparator.comparingLong(Count::times).reversed());
        if (most.isEmpty() || !isNearlyAll(most.getFirst().times)) {
            return null;
        }
        return most.size() > 1 && most.get(1).times == most.getFirst().times ? null : most.getFirst();
    }

    /** Whoever bears a name and takes part in nearly all rows. */
    @Nullable
    Count everywhere(String name) {
        Count count = named(name);
        return count != null && isNearlyAll(count.times) ? count : null;
    }

    @Nullable
    Count named(String name) {
        return counts.get(Names.folded(name));
    }

    /** How many people are known besides one. */
    long others(Count one) {
        return counts.values().stream().filter(count -> count != one).count();
    }

    private boolean isNearlyAll(long times) {
        return times * 10 >= rows * 9;
    }

    private void met(String name, @Nullable String url) {
        String folded = Names.folded(name);
        Count count = counts.get(folded);
        if (count == null && counts.size() >= COUNTERS) {
            counts.values().removeIf(each -> --each.times == 0);
            return;
        }
        if (count == null) {
            count = new Count(name.strip());
            counts.put(folded, count);
        }
        count.times++;
        count.vote(url);
    }

    /** How often somebody took part, and their address by the majority of the rows that tell one. */
    static final class Count {
        private final String name;
        private long times;
        private @Nullable String url;
        private long votes;

        private Count(String name) {
            this.name = name;
        }

        String name() {
            return name;
        }

        @Nullable
        String url() {
            return url;
        }

        private long times() {
            return times;
        }

        private void vote(@Nullable String told) {
            if (told == null) {
                return;
            }
            if (votes == 0) {
                url = told;
            }
            votes += told.equals(url) ? 1 : -1;
        }
    }
}
