package gatehouse.guide;

import gatehouse.signal.Signal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The signals of one group, for the list of all we look for. */
public record SignalGroup(String key, List<Signal> signals) {

    static List<SignalGroup> of(List<Signal> signals) {
        Map<String, List<Signal>> groups = new LinkedHashMap<>();
        for (Signal signal : signals) {
            groups.computeIfAbsent(signal.group(), key -> new ArrayList<>()).add(signal);
        }
        return groups.entrySet().stream()
                .map(group -> new SignalGroup(group.getKey(), group.getValue()))
                .toList();
    }
}
