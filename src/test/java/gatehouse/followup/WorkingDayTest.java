package gatehouse.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDayTest {

    @ParameterizedTest
    @CsvSource({
        "TOMORROW, 2026-11-23, 2026-11-24",
        "TOMORROW, 2026-11-27, 2026-11-30", // a Friday
        "TOMORROW, 2026-11-28, 2026-11-30",
        "WEEK, 2026-11-25, 2026-12-02",
        "WEEK, 2026-11-22, 2026-11-30", // a Sunday
        "MONTH, 2027-01-31, 2027-03-01", // the last of February is a Sunday
    })
    void itIsNeverSaturdayOrSunday(WorkingDay off, LocalDate today, LocalDate day) {
        assertThat(off.after(today)).isEqualTo(day);
    }
}
