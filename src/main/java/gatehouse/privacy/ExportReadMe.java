package gatehouse.privacy;

import gatehouse.web.Times;
import io.micronaut.context.MessageSource;
import io.micronaut.context.MessageSource.MessageContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The page of text that lies in every export and says what the files are. */
@Singleton
class ExportReadMe {
    private final MessageSource messages;
    private final Clock clock;

    ExportReadMe(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    String of(String team, List<KeptTable> tables) {
        String files = tables.stream()
                .map(table -> table.name() + "\n  " + say("kept." + table.name(), Map.of()))
                .collect(Collectors.joining("\n\n"));
        return say("export.readme", Map.of("0", team, "1", Times.minute(clock.instant()))) + "\n\n" + files + "\n";
    }

    private String say(String key, Map<String, Object> values) {
        return messages.getMessage(key, MessageContext.of(values))
                .orElseThrow(() -> new IllegalStateException("messages.properties lacks " + key));
    }
}
