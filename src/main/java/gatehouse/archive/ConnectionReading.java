package gatehouse.archive;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads the table of connections; of somebody who hides, only the day is left. */
final class ConnectionReading implements Reading {
    private final int first;
    private final int last;
    private final int url;
    private final int company;
    private final int position;
    private final int connectedOn;

    ConnectionReading(Columns columns) {
        first = columns.place("FIRST NAME");
        last = columns.place("LAST NAME");
        url = columns.place("URL");
        company = columns.place("COMPANY");
        position = columns.place("POSITION");
        connectedOn = columns.place("CONNECTED ON");
    }

    @Override
    public Found found(Place place, String[] fields) throws Faulty {
        String name = name(fields);
        if (Names.known(name) == null) {
            return new Found.Skipped(place, Skip.HIDDEN);
        }
        return new Found.Contact(
                place,
                Faulty.unlessLonger(name, Lengths.NAME),
                url(fields),
                work(fields, company),
                work(fields, position),
                since(Columns.value(fields, connectedOn)));
    }

    String name(String[] fields) {
        String whole = Columns.value(fields, first) + ' ' + Columns.value(fields, last);
        return whole.strip();
    }

    @Nullable
    String url(String[] fields) {
        return Profiles.address(Columns.value(fields, url));
    }

    private static @Nullable String work(String[] fields, int place) throws Faulty {
        String text = Columns.value(fields, place).strip();
        return text.isEmpty() ? null : Faulty.unlessLonger(text, Lengths.WORK);
    }

    private static @Nullable LocalDate since(String day) throws Faulty {
        try {
            return day.isBlank() ? null : Dates.day(day);
        } catch (DateTimeException unknown) {
            throw new Faulty(Fault.DATE);
        }
    }
}
