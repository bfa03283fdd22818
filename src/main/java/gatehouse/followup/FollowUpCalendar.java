package gatehouse.followup;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.parameter.Related;
import biweekly.property.Classification;
import biweekly.property.DateStart;
import biweekly.property.Trigger;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Follow-ups as an iCalendar file: one whole day each, which needs no time zone to be the right one everywhere. Calendars may live at
 * other companies, so of all that a stranger wrote it holds the name only, and that without anything a program could take for a link.
 */
final class FollowUpCalendar {
    private static final int LONGEST_NAME = 60;
    private static final int ALARM_HOUR = 9;

    private FollowUpCalendar() {}

    /** @param memberId whose they are: two members may come back to one outreach */
    static String write(long memberId, List<FollowUp> open) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Gatehouse//Follow-ups//EN");
        calendar.addExperimentalProperty("X-WR-CALNAME", "Gatehouse follow-ups");
        calendar.setRefreshInterval(Duration.builder().hours(1).build());
        open.forEach(followUp -> calendar.addEvent(event(memberId, followUp)));
        return Biweekly.write(calendar).go();
    }

    private static VEvent event(long memberId, FollowUp followUp) {
        String title = "Follow up: " + name(followUp.senderName());
        VEvent event = new VEvent();
        event.setUid(followUp.outreachId() + "-" + memberId + "@gatehouse");
        event.setDateTimeStamp(Date.from(followUp.changedAt()));
        event.setSequence(followUp.version());
        event.setSummary(title);
        event.setDateStart(new DateStart(day(followUp.dueOn())));
        event.setTransparency(true);
        event.setClassification(Classification.PRIVATE);
        Trigger morning = new Trigger(Duration.builder().hours(ALARM_HOUR).build(), Related.START);
        event.addAlarm(VAlarm.display(morning, title));
        return event;
    }

    private static ICalDate day(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }

    /** The letters of a name; anything else, such as what would make an address of it, is left out. */
    static String name(@Nullable String name) {
        String letters = name == null
                ? ""
                : name.replaceAll("[^\\p{L}\\p{M} '’-]+", " ")
                        .replaceAll(" +", " ")
                        .strip();
        if (letters.codePointCount(0, letters.length()) > LONGEST_NAME) {
            letters = letters.substring(0, letters.offsetByCodePoints(0, LONGEST_NAME))
                    .strip();
        }
        return letters.isEmpty() ? "somebody" : letters;
    }
}
