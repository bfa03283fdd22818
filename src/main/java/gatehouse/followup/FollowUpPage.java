package gatehouse.followup;

import java.time.LocalDate;
import java.util.List;

/**
 * The list of follow-ups.
 *
 * @param due those of today and of days before
 * @param zone id of the member's time zone
 * @param isCut whether there are more than are shown
 */
public record FollowUpPage(
        List<FollowUp> due, List<FollowUp> later, List<FollowUp> done, String zone, boolean hasFeed, boolean isCut) {

    static FollowUpPage of(List<FollowUp> open, List<FollowUp> done, LocalDate today, FollowUpSetting setting) {
        return new FollowUpPage(
                open.stream().filter(f -> !f.dueOn().isAfter(today)).toList(),
                open.stream().filter(f -> f.dueOn().isAfter(today)).toList(),
                done,
                setting.zone().getId(),
                setting.feedHash() != null,
                open.size() == FollowUpService.PAGE);
    }

    public boolean isEmpty() {
        return due.isEmpty() && later.isEmpty() && done.isEmpty();
    }

    public List<WorkingDay> days() {
        return List.of(WorkingDay.values());
    }
}
