package gatehouse.batch;

import com.fasterxml.jackson.databind.JsonNode;
import gatehouse.intent.Intent;
import gatehouse.outreach.Relationship;
import gatehouse.verdict.Action;
import gatehouse.verdict.Verdict;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** A labelled text and the verdict on it. */
record Judged(JsonNode label, Relationship relationship, Verdict verdict) {
    private static final Set<Action> HIDES = EnumSet.of(Action.IGNORE, Action.DECLINE, Action.REPORT, Action.BLOCK);
    private static final Set<Action> ENGAGES = EnumSet.of(Action.ACCEPT, Action.REPLY);
    private static final Set<Intent> WANTED_WHEN_PERSONAL =
            EnumSet.of(Intent.BUSINESS_OPPORTUNITY, Intent.INTRODUCTION, Intent.CONTENT_APPRECIATION);

    String id() {
        return label.path("id").asText();
    }

    Intent intent() {
        return intent(label.path("intent"));
    }

    boolean isRight() {
        return verdict.intent() == intent();
    }

    /** Whether the intent is the label's, one the label also accepts, or the second reader's. */
    boolean isAcceptable() {
        Set<Intent> accepted = EnumSet.of(intent());
        label.path("intent_also").forEach(also -> accepted.add(intent(also)));
        if (label.has("second")) {
            accepted.add(intent(label.path("second").path("intent")));
        }
        return accepted.contains(verdict.intent());
    }

    boolean isHighRisk() {
        return hasRisk("high", true);
    }

    boolean isWithoutHighRisk() {
        return !hasRisk("high", false);
    }

    boolean isAnsweredDanger() {
        return isHighRisk() && ENGAGES.contains(verdict.action());
    }

    /** A message its reader surely wants: from somebody they know, or personal and useful. */
    boolean isWanted() {
        boolean personal = label.path("personalised").asBoolean(false) && WANTED_WHEN_PERSONAL.contains(intent());
        boolean answerable = actions().isEmpty()
                || actions().contains(Action.ACCEPT)
                || actions().contains(Action.REPLY);
        return (relationship.isKnown() || personal) && hasRisk("none", true) && answerable;
    }

    boolean isHidden() {
        return isWanted() && HIDES.contains(verdict.action());
    }

    /** The first steps a careful adviser could stand behind; empty when nobody said. */
    Set<Action> actions() {
        return actions(label.has("second") ? label.path("second").path("actions_ok") : label.path("actions_ok"));
    }

    /** The first steps that would be clearly bad. */
    Set<Action> badActions() {
        return actions(label.path("second").path("actions_never"));
    }

    /** Whether the label says so, and with {@code both} the second reader too, where there is one; otherwise either. */
    private boolean hasRisk(String risk, boolean both) {
        boolean first = label.path("risk").asText().equals(risk);
        if (!label.path("second").has("risk")) {
            return first;
        }
        boolean second = label.path("second").path("risk").asText().equals(risk);
        return both ? first && second : first || second;
    }

    private static Set<Action> actions(JsonNode names) {
        Set<Action> actions = EnumSet.noneOf(Action.class);
        names.forEach(name -> actions.add(Action.valueOf(name.asText().toUpperCase(Locale.ROOT))));
        return actions;
    }

    private static Intent intent(JsonNode name) {
        return Intent.valueOf(name.asText().toUpperCase(Locale.ROOT));
    }
}
