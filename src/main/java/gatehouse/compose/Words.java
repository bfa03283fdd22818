package gatehouse.compose;

import io.micronaut.context.MessageSource;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/** Says findings in the words of {@code messages.properties}: {@code compose.<level>.<name>} and {@code compose.<level>.<name>.advice}. */
@Singleton
class Words {
    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    /** A finding about the whole draft. */
    Finding whole(Level level, String name, String... values) {
        return at(Finding.WHOLE, level, name, values);
    }

    /** A finding about one place of the draft. */
    Finding at(int place, Level level, String name, String... values) {
        String key = "compose." + level.key() + "." + name;
        return new Finding(level, say(key, values), say(key + ".advice", values), place);
    }

    String say(String key, String... values) {
        Map<String, Object> variables = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            variables.put(String.valueOf(i), values[i]);
        }
        return messages.getMessage(key, MessageSource.MessageContext.of(variables))
                .orElseThrow(() -> new IllegalStateException("messages.properties lacks " + key));
    }
}
