package gatehouse.guide;

import gatehouse.outreach.OutreachKind;
import gatehouse.verdict.Action;
import java.util.List;

/** Chooses the answers that fit a step. */
final class ReplyTemplates {
    private static final String LATE = "late-reply";

    private final List<ReplyTemplate> templates;

    ReplyTemplates(List<ReplyTemplate> templates) {
        this.templates = templates;
    }

    List<ReplyTemplate> all() {
        return templates;
    }

    /** Those made for this very reading, or else those for any; empty when the step is not to answer. */
    List<ReplyTemplate> fitting(Action action, String reading, OutreachKind kind) {
        List<ReplyTemplate> fitting =
                templates.stream().filter(t -> t.fits(action, reading, kind)).toList();
        List<ReplyTemplate> made =
                fitting.stream().filter(t -> t.isMadeFor(action, reading)).toList();
        return made.isEmpty() ? fitting : made;
    }

    /** The sentence on the delay with which a late answer begins: the first one of the late answer itself. */
    String delay(Tone tone) {
        String late = templates.stream()
                .filter(t -> t.key().equals(LATE))
                .findFirst()
                .map(t -> t.bodies().getOrDefault(tone, ""))
                .orElseThrow();
        return late.substring(0, late.indexOf('.') + 1);
    }
}
