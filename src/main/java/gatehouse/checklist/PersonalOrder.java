package gatehouse.checklist;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import gatehouse.inbox.Arrival;
import gatehouse.intent.Intent;
import gatehouse.verdict.HouseRules.Strangers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The checklist in the order of what a reader really received: first the line that would have met most of it, then the line that
 * adds most to that, and so on; lines that add nothing keep the order of the sheet.
 *
 * @param received how many arrivals were looked at
 * @param strangers how many of them came from people the reader doesn't know; only these are counted anywhere
 * @param most the commonest intents among those, the most common first
 * @param first how many lines lead the list because they add something, three at most
 * @param metByFirst how many arrivals at least one of these would have met
 */
public record PersonalOrder(
        List<Line> lines, int received, int strangers, List<Share> most, int first, int metByFirst) {
    private static final int SHOWN_INTENTS = 3;
    private static final int LEADING_LINES = 3;

    /**
     * One line with its reasons.
     *
     * @param stopped how many of the arrivals would not have come
     * @param met how many would not have come, or come less often: {@code stopped} and more
     */
    public record Line(Setting setting, int stopped, int met) {}

    /** How many arrivals had an intent. */
    public record Share(Intent intent, int count) {}

    static PersonalOrder of(List<Setting> settings, List<Arrival> arrivals, Strangers chosen) {
        List<Arrival> strangers =
                arrivals.stream().filter(a -> !a.relationship().isKnown()).toList();
        List<Setting> left = new ArrayList<>(settings);
        List<Arrival> unmet = new ArrayList<>(strangers);
        List<Setting> leading = new ArrayList<>();
        int metByFirst = 0;
        while (!left.isEmpty()) {
            Setting best = left.stream()
                    .reduce((a, b) -> count(b, unmet, chosen) > count(a, unmet, chosen) ? b : a)
                    .orElseThrow();
            if (count(best, unmet, chosen) == 0) {
                break;
            }
            left.remove(best);
            leading.add(best);
            unmet.removeIf(arrival -> best.meets(arrival, chosen));
            metByFirst = leading.size() <= LEADING_LINES ? strangers.size() - unmet.size() : metByFirst;
        }
        List<Setting> ordered = new ArrayList<>(leading);
        left.stream()
                .sorted(Comparator.comparingInt((Setting s) -> count(s, strangers, chosen))
                        .reversed())
                .forEach(ordered::add);
        return new PersonalOrder(
                ordered.stream()
                        .map(setting -> new Line(
                                setting, stopped(setting, strangers, chosen), count(setting, strangers, chosen)))
                        .toList(),
                arrivals.size(),
                strangers.size(),
                shares(strangers),
                Math.min(LEADING_LINES, leading.size()),
                metByFirst);
    }

    private static int count(Setting setting, List<Arrival> arrivals, Strangers chosen) {
        return (int)
                arrivals.stream().filter(each -> setting.meets(each, chosen)).count();
    }

    private static int stopped(Setting setting, List<Arrival> arrivals, Strangers chosen) {
        return (int)
                arrivals.stream().filter(each -> setting.stops(each, chosen)).count();
    }

    private static List<Share> shares(List<Arrival> arrivals) {
        return arrivals.stream()
                .map(Arrival::intent)
                .filter(Objects::nonNull)
                .collect(groupingBy(intent -> intent, collectingAndThen(counting(), Long::intValue)))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<Intent, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(SHOWN_INTENTS)
                .map(entry -> new Share(entry.getKey(), entry.getValue()))
                .toList();
    }
}
