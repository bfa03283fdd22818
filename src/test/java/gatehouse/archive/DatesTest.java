package gatehouse.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The dates of every year's export, and what Excel makes of them. */
class DatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8/5/26, 11:29 AM | 2026-08-05T18:29:00Z",
                "12/1/25, 12:30 PM | 2025-12-01T20:30:00Z",
                "1/19/26, 12:05 AM | 2026-01-19T08:05:00Z",
                "8/5/26, 11:29\u202FAM | 2026-08-05T18:29:00Z",
                "8/5/2026 11:29 AM | 2026-08-05T18:29:00Z",
                "8/5/26 11:29 | 2026-08-05T18:29:00Z",
                "8/5/2026 23:29:00 | 2026-08-06T06:29:00Z"
            })
    void anInvitationWasSentInLinkedInsOwnTime(String text, String time) {
        assertThat(Dates.time(text, Dates.LINKEDINS_PLACE)).hasToString(time);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-08-06 13:43:57 UTC | 2026-08-06T13:43:57Z",
                " 2026-08-06 13:43:57 UTC | 2026-08-06T13:43:57Z",
                "10/16/18, 8:36 AM | 2018-10-16T08:36:00Z",
                "2022-08-06 13:43 | 2022-08-06T13:43:00Z"
            })
    void aMessageWasSentInUtc(String text, String time) {
        assertThat(Dates.time(text, ZoneOffset.UTC)).hasToString(time);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "06 Aug 2026 | 2026-08-06",
                "6-Aug-22 | 2022-08-06",
                "06-Aug-2022 | 2022-08-06",
                "8/18/18, 6:14 PM | 2018-08-18",
                "2022-08-06 | 2022-08-06",
                "8/6/2022 | 2022-08-06",
                "8/6/22 | 2022-08-06",
                "06.08.2022 | 2022-08-06"
            })
    void aConnectionHasADay(String text, String day) {
        assertThat(Dates.day(text)).hasToString(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "31 Feb 2026",
                "06 Aug 1926",
                "+12026-08-06 13:43:57 UTC",
                "0000-08-06 13:43:57 UTC",
                "13/13/26, 9:00 AM",
                "8/5/26, 11:29 AM or so",
                "2026-08-06 25:00:00 UTC",
                "8/5/26, 11:29 AM 8/5/26, 11:29 AM 8/5/26, 11:29 AM",
                "٠٦ Aug 2026"
            })
    void anythingElseIsNoDate(String text) {
        assertThatThrownBy(() -> Dates.time(text, ZoneOffset.UTC)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> Dates.day(text)).isInstanceOf(DateTimeException.class);
    }
}
