package gatehouse.signal;

import gatehouse.outreach.Outreach;
import gatehouse.text.Reading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A signal that words alone cannot describe. */
@FunctionalInterface
interface Detector {
    /** The passages as pairs of UTF-16 indexes, three at most; an empty list when seen in the sender's facts only; null when not seen. */
    @Nullable
    List<int[]> find(Outreach outreach, Reading reading);
}
