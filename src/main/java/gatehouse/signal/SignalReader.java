package gatehouse.signal;

import gatehouse.outreach.Outreach;
import gatehouse.text.Reading;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Finds the signals in an outreach: phrases through one index over all of them, the rest by detectors. Safe for many threads. */
public final class SignalReader {
    private static final int MOST_IDLE = 8;

    private final SignalCatalog catalog;
    private final SignalCompiler compiler;
    private final Triggers triggers;
    private final Context context;
    private final List<Detectors.Entry> detectors;
    /** A search's columns are large: those that have finished are used again. */
    private final Deque<Search> idle = new ArrayDeque<>(MOST_IDLE);

    public SignalReader(SignalCatalog catalog) {
        this.catalog = catalog;
        this.compiler = new SignalCompiler(catalog);
        this.context = new Context(compiler);
        this.triggers = compiler.triggers();
        this.detectors = Detectors.of(catalog);
        give(new Search(catalog, compiler, triggers, context));
    }

    /** The signals seen, in the order of the catalogue. */
    public List<Sighting> read(Outreach outreach, Reading reading) {
        Search search = take();
        search.run(reading);
        for (Detectors.Entry detector : detectors) {
            List<int[]> passages = detector.detector().find(outreach, reading);
            if (passages != null) {
                search.offer(detector.signal(), passages);
            }
        }
        List<Sighting> sightings = search.sightings();
        give(search);
        return sightings;
    }

    private Search take() {
        synchronized (idle) {
            if (!idle.isEmpty()) {
                return idle.pop();
            }
        }
        return new Search(catalog, compiler, triggers, context);
    }

    private void give(Search search) {
        synchronized (idle) {
            if (idle.size() < MOST_IDLE) {
                idle.push(search);
            }
        }
    }
}
