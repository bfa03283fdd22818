package gatehouse.guide;

import gatehouse.outreach.OutreachKind;
import gatehouse.verdict.Action;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses the answers that fit a step, and fills them in. */
final class ReplyTemplates {
    private static final int AT_MOST = 2;

    private final List<ReplyTemplate> templates;

    ReplyTemplates(List<ReplyTemplate> templates) {
        this.templates = templates;
    }

    /** At most two answers, those made for this very reading before those for any; empty when the step is not to answer. */
    List<Answer> answersFor(Action action, String reading, OutreachKind kind, @Nullable String senderName) {
        List<ReplyTemplate> fitting =
                templates.stream().filter(t -> t.fits(action, reading, kind)).toList();
        List<ReplyTemplate> made =
                fitting.stream().filter(t -> t.isMadeFor(action, reading)).toList();
        return (made.isEmpty() ? fitting : made)
                .stream().limit(AT_MOST).map(t -> fill(t, senderName)).toList();
    }

    static Answer fill(ReplyTemplate template, @Nullable String senderName) {
        @Nullable String first = FirstName.of(senderName);
        String text = template.text().replace(" {name}", first == null ? "" : " " + first);
        return new Answer(template.key(), template.title(), text, template.closed());
    }
}
