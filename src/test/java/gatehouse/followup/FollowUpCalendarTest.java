package gatehouse.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What we write as a calendar, read by a program that isn't ours: ical4j. */
class FollowUpCalendarTest {
    private static final LocalDate DAY = LocalDate.parse("2027-03-28"); // when Berlin’s clocks change

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/Berlin", "America/Sao_Paulo", "Pacific/Apia", "America/Los_Angeles"})
    void theDayIsTheSameWhateverTheTimeZoneOfTheMachine(String zone) throws Exception {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            String text = FollowUpCalendar.write(9, List.of(followUp(42, "Ada Moss", 3)));

            assertThat(text).contains("DTSTART;VALUE=DATE:20270328\r\n").doesNotContain("TZID");
            VEvent event = read(text).getComponents(Component.VEVENT).stream()
                    .map(VEvent.class::cast)
                    .findFirst()
                    .orElseThrow();
            assertThat(event.getDateTimeStart().getDate()).isEqualTo(DAY);
            assertThat(event.getUid().orElseThrow().getValue()).isEqualTo("42-9@gatehouse");
            assertThat(event.getSequence().getSequenceNo()).isEqualTo(3);
            assertThat(event.getSummary().getValue()).isEqualTo("Follow up: Ada Moss");
            assertThat(event.getDateTimeStamp().getDate()).isEqualTo(Instant.parse("2026-11-22T08:30:00Z"));
            assertThat(event.getAlarms()).hasSize(1);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void theCalendarIsValidEvenWhenNothingIsOpen() throws Exception {
        Calendar some = read(FollowUpCalendar.write(9, List.of(followUp(1, null, 0), followUp(2, "Bo", 0))));
        assertThat(some.validate().getEntries()).isEmpty();
        assertThat(some.getComponents(Component.VEVENT)).hasSize(2);

        assertThat(read(FollowUpCalendar.write(9, List.of())).getComponents(Component.VEVENT))
                .isEmpty();
    }

    @Test
    void aNameCannotBreakOutOfItsLineOrBecomeALink() throws Exception {
        String text = FollowUpCalendar.write(
                9, List.of(followUp(1, "Eve\r\nATTENDEE:mailto:x@example.com\nhttps://example.com/a?b;c", 0)));

        assertThat(text).doesNotContain("ATTENDEE:", "mailto:", "@example", "://");
        assertThat(read(text).getComponents(Component.VEVENT)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'Zoë O’Hara-Łuczak', 'Zoë O’Hara-Łuczak'",
        "'李小龍', '李小龍'",
        "'visit www.example.com now', 'visit www example com now'",
        "'🎯🎯', 'somebody'",
        "'   ', 'somebody'"
    })
    void onlyTheLettersOfANameAreKept(String given, String kept) {
        assertThat(FollowUpCalendar.name(given)).isEqualTo(kept);
    }

    private static Calendar read(String text) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(text));
    }

    private static FollowUp followUp(long id, @Nullable String sender, int version) {
        return new FollowUp(id, sender, DAY, "A note of one’s own", Instant.parse("2026-11-22T08:30:00Z"), version);
    }
}
