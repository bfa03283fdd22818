package gatehouse.intake;

import gatehouse.team.CurrentMember;
import gatehouse.web.FormValues;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a member picks of an upload before it is taken over.
 *
 * @param taken keys of {@link Pick}
 * @param forTeam whether the team sees what it brings
 * @param consents whether teammates may see whom the member knows
 * @param isOwnBox whether it is said to be the member's own box under another name
 */
public record StartForm(Set<String> taken, boolean forTeam, boolean consents, boolean isOwnBox) {

    static StartForm of(FormValues values) {
        return new StartForm(
                Set.copyOf(values.all("take")),
                values.line("visible").equals("team"),
                values.line("consent").equals("yes"),
                values.line("own").equals("yes"));
    }

    /** As the page is first shown: everything is taken, for oneself; at a shared screen for the team. */
    static StartForm untouched(MailboxImport one, CurrentMember member) {
        Set<String> all =
                Pick.choices(one.found()).stream().map(Pick.Choice::key).collect(Collectors.toSet());
        return new StartForm(all, member.isAtSharedScreen(), false, false);
    }

    Map<String, String> errors(MailboxImport one) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (one.isSomebodyElses() && !isOwnBox) {
            errors.put("own", "intake.own.error");
        }
        if (Pick.choices(one.found()).stream().noneMatch(choice -> taken.contains(choice.key()))) {
            errors.put("take", "intake.take.error");
        }
        return errors;
    }

    /** What is taken of what there is. */
    Set<String> picked(MailboxImport one) {
        return Pick.choices(one.found()).stream()
                .map(Pick.Choice::key)
                .filter(taken::contains)
                .collect(Collectors.toSet());
    }
}
