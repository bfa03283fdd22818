package gatehouse.checklist;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How open a reader wants to be to people they don't know; each line of the checklist has a choice for each. */
public enum Openness {
    STRICT,
    BALANCED,
    OPEN;

    /** The name in addresses and files, such as {@code strict}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Openness> find(String key) {
        return Stream.of(values()).filter(each -> each.key().equals(key)).findFirst();
    }
}
