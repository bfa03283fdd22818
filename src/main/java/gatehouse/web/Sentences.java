package gatehouse.web;

import io.micronaut.context.MessageSource;
import io.micronaut.context.MessageSource.MessageContext;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The sentences of {@code messages.properties}, for what is said in Java and not in a view. */
@Singleton
public class Sentences {
    private final MessageSource messages;

    public Sentences(MessageSource messages) {
        this.messages = messages;
    }

    /** The sentence of a key that is there, with {@code {0}} and so on filled in. */
    public String say(String key, String... values) {
        return find(key, values).orElseThrow(() -> new IllegalStateException("messages.properties lacks " + key));
    }

    /** The sentence of a key that may not be there. */
    public Optional<String> find(String key, String... values) {
        Map<String, Object> variables = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            variables.put(String.valueOf(i), values[i]);
        }
        return messages.getMessage(key, MessageContext.of(variables));
    }

    /** What is wrong with the fields of a form, in sentences: from field to key to field to sentence, in the same order. */
    public Map<String, String> errors(Map<String, String> keys) {
        Map<String, String> sentences = new LinkedHashMap<>();
        keys.forEach((field, key) -> sentences.put(field, say(key)));
        return sentences;
    }
}
