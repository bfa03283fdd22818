package gatehouse.signal;

import java.util.List;

/**
 * A signal seen in one outreach, with the passages; none when it was seen in the sender's facts instead of the text.
 *
 * @param index the signal's place in {@link SignalCatalog#all}
 */
public record Sighting(int index, Signal signal, List<Evidence> evidence) {}
