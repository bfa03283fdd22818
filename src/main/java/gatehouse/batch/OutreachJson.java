package gatehouse.batch;

import com.fasterxml.jackson.databind.JsonNode;
import gatehouse.outreach.Outreach;
import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.Relationship;
import gatehouse.outreach.Sender;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads an outreach from the JSON of {@code judge} and of the corpus. */
final class OutreachJson {
    /** The names of relationships in common data sets, and ours. */
    private static final Map<String, String> OTHER_NAMES =
            Map.of("known", "connected", "former_colleague", "worked_together", "classmate", "studied_together");

    private OutreachJson() {}

    /** Reads one outreach; what is wrong is an {@link IllegalArgumentException} in plain words. */
    static Outreach read(JsonNode line) {
        JsonNode text = line.path("text");
        if (!text.isTextual()) {
            throw new IllegalArgumentException("\"text\" is missing or not a string");
        }
        JsonNode sender = line.path("sender");
        JsonNode relationship = line.has("relationship") ? line.path("relationship") : sender.path("relationship");
        String name = relationship.asText("unknown");
        JsonNode shared = sender.path("mutual_connections");
        return new Outreach(
                value(OutreachKind.class, "kind", line.path("kind").asText("message")),
                line.path("subject").asText(""),
                text.asText(),
                new Sender(
                        textOrNull(sender.path("name")),
                        textOrNull(sender.path("headline")),
                        null,
                        value(
                                Relationship.class,
                                "relationship",
                                Objects.requireNonNull(OTHER_NAMES.getOrDefault(name, name))),
                        shared.isInt() && shared.asInt() >= 0 ? (Integer) shared.asInt() : null,
                        null));
    }

    private static @Nullable String textOrNull(JsonNode node) {
        return node.isTextual() && !node.asText().isBlank() ? node.asText() : null;
    }

    private static <E extends Enum<E>> E value(Class<E> type, String field, String name) {
        try {
            return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "\"" + field + "\" is \"" + name + "\"; it can be "
                            + String.join(
                                    ", ",
                                    Arrays.stream(type.getEnumConstants())
                                            .map(c -> c.name().toLowerCase(Locale.ROOT))
                                            .toList()),
                    e);
        }
    }
}
