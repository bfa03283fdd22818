package gatehouse.privacy;

import gatehouse.web.Sentences;
import gatehouse.web.Times;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

/** The page of text that lies in every export and says what the files are. */
@Singleton
class ExportReadMe {
    private final Sentences sentences;
    private final Clock clock;

    ExportReadMe(Sentences sentences, Clock clock) {
        this.sentences = sentences;
        this.clock = clock;
    }

    String of(String team, List<KeptTable> tables) {
        String files = tables.stream()
                .map(table -> table.name() + "\n  " + sentences.say("kept." + table.name()))
                .collect(Collectors.joining("\n\n"));
        return sentences.say("export.readme", team, Times.minute(clock.instant())) + "\n\n" + files + "\n";
    }
}
