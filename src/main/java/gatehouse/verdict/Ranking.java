package gatehouse.verdict;

import gatehouse.intent.Intent;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All intents with their probabilities, likeliest first: a map that is made of two arrays, since every verdict carries one. */
final class Ranking extends AbstractMap<Intent, Double> {
    private static final Intent[] ALL = Intent.values();

    private final double[] probabilities;
    private final int[] order;

    /** @param probabilities by the intents' numbers; not to be changed later */
    Ranking(double[] probabilities) {
        this.probabilities = probabilities;
        this.order = new int[probabilities.length];
        for (int next = 0; next < order.length; next++) {
            int place = next;
            for (; place > 0 && probabilities[order[place - 1]] < probabilities[next]; place--) {
                order[place] = order[place - 1];
            }
            order[place] = next;
        }
    }

    /** The intent at a place, counted from 0. */
    Intent at(int place) {
        return ALL[order[place]];
    }

    double probability(int place) {
        return probabilities[order[place]];
    }

    @Override
    public @Nullable Double get(@Nullable Object intent) {
        return intent instanceof Intent known ? probabilities[known.ordinal()] : null;
    }

    @Override
    public boolean containsKey(@Nullable Object intent) {
        return intent instanceof Intent;
    }

    @Override
    public Set<Map.Entry<Intent, Double>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return order.length;
            }

            @Override
            public Iterator<Map.Entry<Intent, Double>> iterator() {
                return new Entries();
            }
        };
    }

    private final class Entries implements Iterator<Map.Entry<Intent, Double>> {
        private int next;

        @Override
        public boolean hasNext() {
            return next < order.length;
        }

        @Override
        public Map.Entry<Intent, Double> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            int place = next++;
            return Map.entry(at(place), probability(place));
        }
    }
}
