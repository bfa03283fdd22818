package gatehouse.followup;

import gatehouse.web.FormValues;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The day of a follow-up as it was chosen or typed.
 *
 * @param to how far off, when a button says so: key of a {@link WorkingDay}; else the day is in {@code on}, such as 2026-12-01
 * @param note null when the form doesn't ask for it, so that it stays as it is
 */
public record FollowUpForm(String to, String on, @Nullable String note) {
    private static final int LONGEST_NOTE = 300;
    private static final int YEARS_AHEAD = 5;

    static FollowUpForm of(FormValues values) {
        @Nullable String note = values.has("note") ? values.line("note") : null;
        return new FollowUpForm(values.line("to"), values.line("on"), note);
    }

    /** What is wrong, by field in the order of the page; the values are keys of messages. */
    Map<String, String> errors(LocalDate today) {
        Map<String, String> errors = new LinkedHashMap<>();
        @Nullable LocalDate day = day(today);
        if (day == null) {
            errors.put("on", on.isEmpty() ? "followup.on.empty" : "followup.on.wrong");
        } else if (day.isBefore(today)) {
            errors.put("on", "followup.on.past");
        } else if (day.isAfter(today.plusYears(YEARS_AHEAD))) {
            errors.put("on", "followup.on.far");
        }
        if (note != null && note.codePointCount(0, note.length()) > LONGEST_NOTE) {
            errors.put("note", "followup.note.long");
        }
        return errors;
    }

    /** The day that is meant; null when none can be read. */
    @Nullable
    LocalDate day(LocalDate today) {
        @Nullable WorkingDay off = WorkingDay.find(to);
        if (off != null) {
            return off.after(today);
        }
        try {
            return LocalDate.parse(on);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
