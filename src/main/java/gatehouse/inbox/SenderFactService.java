package gatehouse.inbox;

import gatehouse.connection.ConnectionService;
import gatehouse.connection.Tie;
import gatehouse.connection.Ties;
import gatehouse.team.CurrentMember;
import gatehouse.team.LessonService;
import gatehouse.web.Times;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says who knows a sender and how things went with them so far. A teammate is named only with their consent, and as somebody who could
 * introduce only when the two have written to each other (GUIDE-FACTS TI-01).
 */
@Singleton
@Transactional
public class SenderFactService {
    private static final int MOST_NAMES = 5;

    private final ConnectionService connections;
    private final SenderHistoryRepository histories;
    private final LessonService names;
    private final VerdictWords words;

    SenderFactService(
            ConnectionService connections, SenderHistoryRepository histories, LessonService names, VerdictWords words) {
        this.connections = connections;
        this.histories = histories;
        this.names = names;
        this.words = words;
    }

    SenderFacts about(CurrentMember viewer, JudgedOutreach item) {
        Ties ties = connections.ties(viewer.teamId(), item.outreach().sender());
        SenderHistory history = histories.of(viewer, item);
        List<String> sentences = new ArrayList<>();
        ties.sure().stream().filter(tie -> tie.memberId() == viewer.ownId()).forEach(tie -> sentences.add(yours(tie)));
        List<Tie> teammates = shownOthers(ties.sure(), viewer);
        teammates.forEach(tie -> sentences.add(teammates(tie, history)));
        ties.maybe().stream()
                .filter(tie -> tie.memberId() == viewer.ownId())
                .forEach(tie -> sentences.add(words.say("fact.you.maybe")));
        shownOthers(ties.maybe(), viewer).forEach(tie -> sentences.add(words.say("fact.teammate.maybe", tie.name())));
        if (history.hasWritten(item.origin().memberId())) {
            sentences.add(wrote(viewer, item.origin().memberId()));
        }
        if (history.declined() > 0) {
            sentences.add(words.say(
                    history.declined() == 1 ? "fact.declined.one" : "fact.declined",
                    String.valueOf(history.declined())));
        }
        return new SenderFacts(sentences, teammates.stream().map(Tie::name).toList());
    }

    private static List<Tie> shownOthers(List<Tie> ties, CurrentMember viewer) {
        return ties.stream()
                .filter(tie -> tie.isShown() && tie.memberId() != viewer.ownId())
                .limit(MOST_NAMES)
                .toList();
    }

    private String yours(Tie tie) {
        @Nullable LocalDate since = tie.since();
        return since == null ? words.say("fact.you") : words.say("fact.you.since", Times.day(since));
    }

    private String teammates(Tie tie, SenderHistory history) {
        @Nullable LocalDate since = tie.since();
        String introduces = history.hasWritten(tie.memberId()) ? ".introduces" : "";
        return since == null
                ? words.say("fact.teammate" + introduces, tie.name())
                : words.say("fact.teammate.since" + introduces, tie.name(), String.valueOf(since.getYear()));
    }

    private String wrote(CurrentMember viewer, long memberId) {
        return memberId == viewer.ownId()
                ? words.say("fact.you.wrote")
                : words.say(
                        "fact.teammate.wrote",
                        names.memberNames(viewer.teamId()).getOrDefault(memberId, ""));
    }
}
