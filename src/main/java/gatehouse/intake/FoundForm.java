package gatehouse.intake;

import gatehouse.archive.CopiedOutreach;
import gatehouse.web.FormValues;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a member says of several things found on a pasted page.
 *
 * @param taken places of those to be judged, counted from 0 in the order of the page
 */
record FoundForm(Way way, Set<Integer> taken) {
    /** So many fit on one page. */
    static final int MOST = 50;

    /** What is to be done with the page; the form says it in the field {@code as}. */
    enum Way {
        /** Nothing was said yet. */
        ASK,
        /** Each of the ticked things is to be judged by itself. */
        EACH,
        /** The text is to be judged as one message, as it stands. */
        WHOLE,
        /** The text is to be changed. */
        EDIT;

        static Way of(String key) {
            for (Way way : values()) {
                if (way.name().toLowerCase(Locale.ROOT).equals(key)) {
                    return way;
                }
            }
            return ASK;
        }
    }

    static FoundForm of(FormValues values) {
        Set<String> ticked = Set.copyOf(values.all("take"));
        return new FoundForm(
                Way.of(values.line("as")),
                IntStream.range(0, MOST)
                        .filter(place -> ticked.contains(String.valueOf(place)))
                        .boxed()
                        .collect(Collectors.toSet()));
    }

    /** What is shown of each: everything is ticked until somebody says otherwise. */
    List<FoundRow> rows(List<CopiedOutreach> found) {
        return IntStream.range(0, found.size())
                .mapToObj(place -> FoundRow.of(place, found.get(place), way == Way.ASK || taken.contains(place)))
                .toList();
    }

    boolean takesNone(int found) {
        return taken.stream().noneMatch(place -> place < found);
    }
}
