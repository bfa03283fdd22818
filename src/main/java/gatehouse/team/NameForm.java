package gatehouse.team;

import io.micronaut.core.annotation.Introspected;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A name to choose at a shared screen, or of a further team. */
@Introspected
record NameForm(@Nullable String name) {
    Map<String, String> errors() {
        Map<String, String> errors = new LinkedHashMap<>();
        new TypedName(name).problem("a name").ifPresent(error -> errors.put("name", error));
        return errors;
    }

    String typed() {
        return name == null ? "" : name;
    }

    /** Only for a form without errors. */
    String tidied() {
        return new TypedName(name).text();
    }
}
