package gatehouse.followup;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How far a follow-up is put off; it always lands on a day from Monday to Friday. */
public enum WorkingDay {
    TOMORROW,
    WEEK,
    MONTH;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that key; null when there is none. */
    static @Nullable WorkingDay find(String key) {
        for (WorkingDay each : values()) {
            if (each.key().equals(key)) {
                return each;
            }
        }
        return null;
    }

    LocalDate after(LocalDate today) {
        LocalDate day = switch (this) {
            case TOMORROW -> today.plusDays(1);
            case WEEK -> today.plusWeeks(1);
            case MONTH -> today.plusMonths(1);
        };
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.plusDays(1);
        }
        return day;
    }
}
