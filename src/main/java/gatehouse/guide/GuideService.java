package gatehouse.guide;

import gatehouse.intent.Intent;
import gatehouse.outreach.OutreachKind;
import gatehouse.signal.Signal;
import gatehouse.signal.SignalCatalog;
import gatehouse.verdict.Action;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The guide as other rooms use it: what to know about an intent, a kind or a step. */
@Singleton
public class GuideService {
    private static final int PAGES_FOR_FACTS = 2;

    private final GuideBook book = GuideBook.read();
    private final SignalCatalog signals;

    GuideService(SignalCatalog signals) {
        this.signals = signals;
    }

    public List<GuideChapter> chapters() {
        return book.chapters();
    }

    /** Every page, in reading order. */
    public List<GuideTopic> topics() {
        return book.topics();
    }

    public List<GuideQuestion> questions() {
        return book.questions();
    }

    public Optional<GuideTopic> find(String slug) {
        return book.find(slug);
    }

    public GuideTopic topicOf(Intent intent) {
        return topic(intent.key());
    }

    public GuideTopic topicOf(OutreachKind kind) {
        return topic(kind.key());
    }

    public GuideTopic topicOf(Action action) {
        return topic(action.key());
    }

    /** The page on how to get fewer of what this page is about; null when it names none. */
    public @Nullable GuideTopic fewerOf(GuideTopic topic) {
        String slug = topic.line("fewer-page");
        return slug.isEmpty() ? null : topic(slug);
    }

    /** The pages that tell about this sign. */
    public List<GuideTopic> topicsOf(Signal signal) {
        return book.topics().stream()
                .filter(topic -> topic.tellsSignsOf(signal.facts()))
                .toList();
    }

    /** The two pages that share most of these facts; of equal ones, the one that is about less else. */
    public List<GuideTopic> topicsAbout(Collection<String> facts) {
        Comparator<GuideTopic> mostShared = Comparator.comparingLong(topic -> -shared(topic, facts));
        return book.topics().stream()
                .filter(topic -> !Collections.disjoint(topic.facts(), facts))
                .sorted(mostShared.thenComparing(topic -> topic.facts().size()))
                .limit(PAGES_FOR_FACTS)
                .toList();
    }

    /** What happens on LinkedIn when this step is taken with an outreach of that kind. */
    public String consequence(Action action, OutreachKind kind) {
        return topicOf(action).line(kind.key());
    }

    /** A topic with what stands around it. */
    GuidePage page(GuideTopic topic) {
        return new GuidePage(
                topic,
                book.chapterOf(topic).title(),
                book.beside(topic, -1),
                book.beside(topic, 1),
                related(topic),
                signals.all().stream()
                        .filter(signal -> topic.tellsSignsOf(signal.facts()))
                        .toList());
    }

    private List<GuideTopic> related(GuideTopic topic) {
        Stream<GuideTopic> related = topic.list("related").stream().map(this::topic);
        return Stream.concat(related, Stream.ofNullable(fewerOf(topic)))
                .distinct()
                .toList();
    }

    private static long shared(GuideTopic topic, Collection<String> facts) {
        return facts.stream().filter(topic.facts()::contains).count();
    }

    private GuideTopic topic(String key) {
        String slug = key.replace('_', '-');
        return book.find(slug).orElseThrow(() -> new IllegalStateException("the guide has no page " + slug));
    }
}
