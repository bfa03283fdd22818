package gatehouse.checklist;

import gatehouse.inbox.Arrival;
import gatehouse.verdict.HouseRules.Strangers;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One line of the checklist.
 *
 * @param place its place on the blank sheet, from 0
 * @param key stable name; ticks are kept under it
 * @param fact where it comes from, an id of the fact list
 * @param values the sentences of the line by their name in {@code checklist/settings.txt}
 * @param stops what no longer reaches the reader once it is set
 * @param fewer what comes less often, or can be dealt with at once
 */
public record Setting(
        int place,
        String key,
        SettingGroup group,
        String fact,
        String name,
        Map<String, String> values,
        List<Target> stops,
        List<Target> fewer) {

    /** How to get there on the web, after Settings & Privacy. */
    public String web() {
        return need("web");
    }

    /** How to get there on the phone, where it is another way. */
    public Optional<String> phone() {
        return Optional.ofNullable(values.get("phone"));
    }

    /** Whether the way begins at Settings & Privacy, as for all but rules and habits. */
    public boolean isInSettings() {
        return web().matches("(Account preferences|Sign in & security|Visibility|Data privacy|Advertising"
                + " data|Notifications).*");
    }

    /** Address on LinkedIn without scheme, where one is known. */
    public Optional<String> address() {
        return Optional.ofNullable(values.get("address"));
    }

    public String what() {
        return need("what");
    }

    public String choice(Strangers openness) {
        return need(openness.key());
    }

    public String why() {
        return need("why");
    }

    public String cost() {
        return need("cost");
    }

    /** When and where name and way were last seen. */
    public String seen() {
        return need("seen");
    }

    /** What could not be confirmed. */
    public Optional<String> doubt() {
        return Optional.ofNullable(values.get("doubt"));
    }

    boolean stops(Arrival arrival, Strangers chosen) {
        return stops.stream().anyMatch(target -> target.meets(arrival, chosen));
    }

    /** Whether it would have kept this away or made it rarer. */
    boolean meets(Arrival arrival, Strangers chosen) {
        return stops(arrival, chosen) || fewer.stream().anyMatch(target -> target.meets(arrival, chosen));
    }

    private String need(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("checklist line " + key + " lacks " + name);
        }
        return value;
    }
}
