package gatehouse.guide;

import gatehouse.outreach.OutreachKind;
import gatehouse.verdict.Action;
import java.util.List;
import java.util.Map;

/**
 * An answer to copy, before the sender's name is filled in.
 *
 * @param rule the rule or fact it follows, such as {@code TE-02}
 * @param closed whether it ends the matter: no question and nothing that invites a reply
 * @param offered where it is offered, as {@code action/intent}; {@code *} stands for every intent and {@code unsure} for a verdict we are not sure of
 * @param kinds the kinds it fits, by key; empty means every kind
 * @param parts the words that carry each required part of the rule, by the part's name
 */
public record ReplyTemplate(
        String key,
        String title,
        String rule,
        boolean closed,
        List<String> offered,
        List<String> kinds,
        Map<String, String> parts,
        String text) {

    static ReplyTemplate of(GuideFile file) {
        String key = file.path().substring("answers/".length(), file.path().length() - ".md".length());
        return new ReplyTemplate(
                key,
                file.need("title"),
                file.need("rule"),
                file.need("closed").equals("yes"),
                file.list("offered"),
                file.list("kinds"),
                file.head(),
                file.body());
    }

    /** @param reading key of the intent, or {@code unsure} */
    boolean fits(Action action, String reading, OutreachKind kind) {
        boolean offeredForAll = offered.contains(action.key() + "/*");
        return (kinds.isEmpty() || kinds.contains(kind.key())) && (offeredForAll || isMadeFor(action, reading));
    }

    boolean isMadeFor(Action action, String reading) {
        return offered.contains(action.key() + "/" + reading);
    }
}
