package gatehouse.inbox;

import gatehouse.verdict.MinHash;
import gatehouse.verdict.Wording;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the template of a text: its own words' when they are known, else that of the nearest earlier text that is nearly the same, else a
 * new one. Works inside the caller's transaction, on at most 500 texts.
 *
 * <p>A text is compared with the first of its kind only and not with all that came since, so that a campaign cannot drift, from one to
 * the next, to something else.
 *
 * <p>Two nodes that get two variants of a new text at once may make two templates of it; nothing is lost by that.
 */
@Singleton
class Templates {
    /** So many of a text's candidates are compared, the likeliest first. */
    private static final int COMPARED = 8;

    private static final int ROWS_OF_A_TEMPLATE = 1 + MinHash.BANDS;

    private final TemplateRepository templates;

    Templates(TemplateRepository templates) {
        this.templates = templates;
    }

    /**
     * Templates of the first of some texts.
     *
     * @param keys one a text, in their order; empty for a text of a few words
     * @param repeated those keys that an earlier text has, too
     * @param rows how many rows that makes in templates and campaigns
     */
    record Found(List<String> keys, Set<String> repeated, int rows) {}

    /**
     * Finds or makes the templates of texts.
     *
     * @param taught keys about which something was taught: a text with these very words keeps its own
     */
    Found find(long teamId, List<Wording> wordings, Set<String> taught) {
        return find(teamId, wordings, taught, Collections.nCopies(wordings.size(), 0), Integer.MAX_VALUE);
    }

    /**
     * The same for as many of the texts, from the first on, as may be written in one transaction.
     *
     * @param rows how many rows there are with each text and all before it, besides templates and campaigns
     * @param mostRows how many there may be with these
     */
    Found find(long teamId, List<Wording> wordings, Set<String> taught, List<Integer> rows, int mostRows) {
        Set<String> exact = wordings.stream()
                .filter(Wording::isComparable)
                .map(Wording::key)
                .collect(Collectors.toSet());
        Set<String> known = exact.isEmpty() ? Set.of() : templates.known(teamId, exact);
        Search search = new Search(known, taught, near(teamId, wordings, known));
        List<String> keys = new ArrayList<>();
        for (Wording wording : wordings) {
            int most = wording.isComparable() ? ROWS_OF_A_TEMPLATE : 0;
            if (rows.get(keys.size()) + search.rows() + most > mostRows) {
                break;
            }
            keys.add(wording.isComparable() ? search.keyOf(wording) : wording.key());
        }
        templates.insert(teamId, search.made, search.index.full());
        return new Found(keys, search.repeated, search.rows());
    }

    /** The templates that the texts may be like. */
    private Index near(long teamId, List<Wording> wordings, Set<String> known) {
        Map<String, long[]> bands = wordings.parallelStream()
                .filter(wording -> wording.isComparable() && !known.contains(wording.key()))
                .collect(Collectors.toMap(
                        Wording::key, wording -> MinHash.bands(wording.shingles()), (one, same) -> one));
        Set<Long> wanted = new HashSet<>();
        bands.values().forEach(some -> {
            for (long band : some) {
                wanted.add(band);
            }
        });
        Map<Long, List<Long>> inBands = templates.inBands(teamId, wanted);
        Set<Long> candidates = new HashSet<>();
        bands.values().forEach(some -> candidates.addAll(mostMet(some, inBands)));
        return new Index(bands, inBands, templates.find(teamId, candidates));
    }

    /** The templates that share the most bands; one that few templates have says more. */
    private static List<Long> mostMet(long[] bands, Map<Long, List<Long>> inBands) {
        Map<Long, Double> met = new HashMap<>();
        for (long band : bands) {
            List<Long> inBand = inBands.getOrDefault(band, List.of());
            inBand.forEach(id -> met.merge(id, 1.0 / inBand.size(), Double::sum));
        }
        List<Map.Entry<Long, Double>> likeliest = new ArrayList<>(met.entrySet());
        likeliest.sort((one, other) -> {
            int byShare = Double.compare(other.getValue(), one.getValue());
            return byShare != 0 ? byShare : Long.compare(one.getKey(), other.getKey());
        });
        return likeliest.stream().limit(COMPARED).map(Map.Entry::getKey).toList();
    }

    /** What is known by bands: what the database has, and what this batch adds. */
    private record Index(Map<String, long[]> bands, Map<Long, List<Long>> inBands, Map<Long, Template> templates) {

        void add(Template template) {
            templates.put(template.id(), template);
            for (long band : bands.getOrDefault(template.key(), new long[0])) {
                inBands.computeIfAbsent(band, key -> new ArrayList<>()).add(template.id());
            }
        }

        @Nullable
        Template nearest(Wording wording) {
            Function<Template, Double> nearness = other -> Wording.nearness(wording.shingles(), other.shingles());
            return mostMet(bands.getOrDefault(wording.key(), new long[0]), inBands).stream()
                    .map(templates::get)
                    .filter(java.util.Objects::nonNull)
                    .filter(other -> nearness.apply(other) >= Wording.ALIKE)
                    .max(Comparator.comparing(nearness))
                    .orElse(null);
        }

        Set<Long> full() {
            return inBands.entrySet().stream()
                    .filter(band -> band.getValue().size() > TemplateRepository.FULL)
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        }
    }

    /** The search through one batch, in its order. */
    private static final class Search {
        private final Set<String> known;
        private final Collection<String> taught;
        private final Index index;
        private final Map<String, String> found = new HashMap<>();
        private final List<Template> made = new ArrayList<>();
        private final Set<String> repeated = new HashSet<>();

        Search(Set<String> known, Collection<String> taught, Index index) {
            this.known = known;
            this.taught = taught;
            this.index = index;
        }

        /** How many rows it makes: new templates, and a campaign for each that came again. */
        int rows() {
            return made.size() * ROWS_OF_A_TEMPLATE + repeated.size();
        }

        String keyOf(Wording wording) {
            @Nullable String same = known.contains(wording.key()) ? wording.key() : found.get(wording.key());
            if (same != null) {
                repeated.add(same);
                return same;
            }
            @Nullable Template near = taught.contains(wording.key()) ? null : index.nearest(wording);
            if (near != null) {
                repeated.add(near.key());
                found.put(wording.key(), near.key());
                return near.key();
            }
            Template template = new Template(wording.key(), wording.shingles());
            made.add(template);
            index.add(template);
            found.put(wording.key(), wording.key());
            return wording.key();
        }
    }
}
