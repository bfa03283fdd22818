package gatehouse.inbox;

import gatehouse.archive.Found;
import gatehouse.archive.Place;
import gatehouse.outreach.Outreach;
import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.Relationship;
import gatehouse.outreach.Sender;
import gatehouse.team.CurrentMember;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** What an archive would give. */
public final class Imported {
    public static final Instant RECEIVED = Instant.parse("2026-03-04T05:06:07Z");

    /** How many rows one transaction may write. */
    public static final int ROOM = 1_000;

    private static final Place PLACE = new Place("messages.csv", 2);

    private Imported() {}

    public static Import by(CurrentMember member, long importId) {
        return new Import(member.teamId(), member.memberId(), importId, false);
    }

    public static Import privateBy(CurrentMember member, long importId) {
        return new Import(member.teamId(), member.memberId(), importId, true);
    }

    /** Messages with these numbers, each always with the same key. */
    public static List<Arriving> messages(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> message("Hello, this is message " + number, "sender" + number))
                .toList();
    }

    public static Arriving message(String text, String slug) {
        Sender sender = new Sender(
                "Sam " + slug,
                "Partner at " + slug,
                "https://www.linkedin.com/in/" + slug,
                Relationship.UNKNOWN,
                null,
                null);
        return arrived(new Outreach(OutreachKind.MESSAGE, "", text, sender));
    }

    public static Arriving arrived(Outreach outreach) {
        String key = "%032x".formatted(Integer.toUnsignedLong((outreach.text() + outreach.sender()).hashCode()));
        return Arriving.of(new Found.Arrived(PLACE, key, outreach, RECEIVED, false));
    }

    /** The same with another time of arrival. */
    public static Arriving at(Instant received, Arriving arriving) {
        Found.Arrived found = arriving.found();
        return Arriving.of(new Found.Arrived(found.place(), found.key(), found.outreach(), received, found.answered()));
    }

    /** The same under another key. */
    public static Arriving keyed(long number, Arriving arriving) {
        Found.Arrived found = arriving.found();
        return Arriving.of(new Found.Arrived(
                found.place(), "%032x".formatted(number), found.outreach(), found.receivedAt(), found.answered()));
    }
}
