package gatehouse.intake;

import gatehouse.archive.Found;
import gatehouse.outreach.OutreachKind;
import java.util.ArrayList;
import java.util.List;

/** What of an upload can be taken or left: the kinds of outreach, and the connections. */
public final class Pick {
    static final String CONNECTIONS = "connections";

    private Pick() {}

    /** What there is of each, in the order of the page; without what there is none of. */
    static List<Choice> choices(Tally found) {
        List<Choice> choices = new ArrayList<>();
        for (OutreachKind kind : OutreachKind.values()) {
            choices.add(new Choice(kind.key(), found.of("arrived." + kind.key())));
        }
        choices.add(new Choice(CONNECTIONS, found.of("contacts")));
        return choices.stream().filter(choice -> choice.count() > 0).toList();
    }

    static String keyOf(Found.Arrived arrived) {
        return arrived.outreach().kind().key();
    }

    /** One line of the page. */
    public record Choice(String key, long count) {}
}
