package gatehouse.inbox;

import gatehouse.connection.ConnectionService;
import gatehouse.connection.Tie;
import gatehouse.connection.Ties;
import gatehouse.outreach.Sender;
import gatehouse.team.CurrentMember;
import gatehouse.team.LessonService;
import gatehouse.team.SenderAliasService;
import gatehouse.verdict.SamePeople;
import gatehouse.web.Times;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says who knows a sender and how things went with them so far. A teammate is named only with their consent, and as somebody who could
 * introduce only when the two have written to each other (GUIDE-FACTS TI-01).
 */
@Singleton
@Transactional
public class SenderFactService {
    private static final int MOST_NAMES = 5;

    private final SenderAliasService senders;
    private final ConnectionService connections;
    private final SenderHistoryRepository histories;
    private final LessonService names;
    private final VerdictWords words;

    SenderFactService(
            SenderAliasService senders,
            ConnectionService connections,
            SenderHistoryRepository histories,
            LessonService names,
            VerdictWords words) {
        this.senders = senders;
        this.connections = connections;
        this.histories = histories;
        this.names = names;
        this.words = words;
    }

    SenderFacts about(CurrentMember viewer, JudgedOutreach item) {
        SamePeople people = senders.samePeople(viewer.teamId());
        Set<String> vouching = people.vouching(item.senderKey());
        SenderHistory history = histories.of(viewer, item, people.alike(item.senderKey()), vouching);
        long receiver = item.origin().memberId();
        List<Long> writers = history.hasWritten(receiver) ? List.of(receiver) : List.of();
        return facts(viewer, connections.ties(viewer.teamId(), item.outreach().sender(), vouching), history, writers);
    }

    /**
     * The same of a person, whatever came from them.
     *
     * @param newest what is known of them by the newest that came
     * @param keys of all senders who are this person
     */
    public SenderFacts ofPerson(CurrentMember viewer, Sender newest, Collection<String> keys) {
        SenderHistory history = histories.of(viewer, keys);
        List<Long> writers =
                history.writers().stream().sorted().limit(MOST_NAMES).toList();
        SenderFacts facts = facts(viewer, connections.ties(viewer.teamId(), newest, keys), history, writers);
        List<String> sentences = new ArrayList<>(facts.sentences());
        if (history.answered() > 0) {
            sentences.add(words.say(
                    history.answered() == 1 ? "fact.answered.one" : "fact.answered",
                    String.valueOf(history.answered())));
        } else if (writers.isEmpty()) {
            sentences.add(words.say("fact.unanswered"));
        }
        return new SenderFacts(sentences, facts.askable());
    }

    private SenderFacts facts(CurrentMember viewer, Ties ties, SenderHistory history, List<Long> writers) {
        List<String> sentences = new ArrayList<>();
        ties.sure().stream().filter(tie -> tie.memberId() == viewer.ownId()).forEach(tie -> sentences.add(yours(tie)));
        List<Tie> teammates = shownOthers(ties.sure(), viewer);
        teammates.forEach(tie -> sentences.add(teammates(tie, history)));
        ties.maybe().stream()
                .filter(tie -> tie.memberId() == viewer.ownId())
                .forEach(tie -> sentences.add(words.say("fact.you.maybe")));
        shownOthers(ties.maybe(), viewer).forEach(tie -> sentences.add(words.say("fact.teammate.maybe", tie.name())));
        writers.forEach(writer -> sentences.add(wrote(viewer, writer)));
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
