package gatehouse.archive;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom the owner is connected to: by address where the export tells one, else by name. */
final class Acquaintances {
    private final Set<Long> known = new HashSet<>();

    void add(String name, @Nullable String url) {
        known.add(Hash.of(url == null ? Names.folded(name) : Profiles.folded(url)));
    }

    boolean areKnown() {
        return !known.isEmpty();
    }

    boolean hold(String name, @Nullable String url) {
        return (url != null && known.contains(Hash.of(Profiles.folded(url))))
                || known.contains(Hash.of(Names.folded(name)));
    }
}
