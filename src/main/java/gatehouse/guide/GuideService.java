package gatehouse.guide;

import gatehouse.intent.Intent;
import gatehouse.outreach.OutreachKind;
import gatehouse.verdict.Action;
import gatehouse.verdict.Risk;
import gatehouse.verdict.Verdict;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The guide as other rooms use it: what to know about an intent or a step, and which answers fit. */
@Singleton
public class GuideService {
    private final GuideBook book = GuideBook.read();
    private final ReplyTemplates replies = new ReplyTemplates(book.answers());

    public List<GuideChapter> chapters() {
        return book.chapters();
    }

    public Optional<GuideTopic> find(String slug) {
        return book.find(slug);
    }

    public GuideTopic topicOf(Intent intent) {
        return topic(intent.key());
    }

    public GuideTopic topicOf(Action action) {
        return topic(action.key());
    }

    /** What happens on LinkedIn when this step is taken with an outreach of that kind. */
    public String consequence(Action action, OutreachKind kind) {
        return topicOf(action).line(kind.key());
    }

    /**
     * Answers to copy for this step, best first. Empty when the step is not to answer, and for a dangerous outreach always; one we are
     * not sure of gets only what fits whatever it is.
     */
    public List<Answer> answersFor(Action action, Verdict verdict, OutreachKind kind, @Nullable String senderName) {
        boolean doubtful = verdict.risk() == Risk.LOW && action == Action.VET_FIRST;
        if (verdict.risk() == Risk.HIGH || doubtful) {
            return List.of();
        }
        String reading = verdict.sure() ? verdict.intent().key() : "unsure";
        return replies.answersFor(action, reading, kind, senderName);
    }

    /** All answers, not filled in. */
    public List<Answer> answers() {
        return book.answers().stream().map(t -> ReplyTemplates.fill(t, null)).toList();
    }

    private GuideTopic topic(String key) {
        String slug = key.replace('_', '-');
        return book.find(slug).orElseThrow(() -> new IllegalStateException("the guide has no page " + slug));
    }
}
