package gatehouse.connection;

import gatehouse.archive.Found;
import gatehouse.archive.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Connections as an archive would give them. */
public final class Contacts {
    public static final LocalDate SINCE = LocalDate.of(2021, 8, 6);

    private Contacts() {}

    public static Found.Contact at(String name, @Nullable String profileUrl, @Nullable String company) {
        return new Found.Contact(new Place("Connections.csv", 4), name, profileUrl, company, "Engineer", SINCE);
    }

    public static Found.Contact of(String slug) {
        return at("Sam " + slug, "https://www.linkedin.com/in/" + slug, "Example " + slug);
    }

    public static List<Found.Contact> many(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> of("somebody-%04d".formatted(number)))
                .toList();
    }
}
