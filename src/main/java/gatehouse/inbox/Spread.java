package gatehouse.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * How far one text reached, of what the whole team may see.
 *
 * @param key of the template
 * @param members how many of the team got it
 * @param senders from how many people, as far as they are known; senders of whom the team said that they are one person count as one
 * @param first when the first arrived, {@code last} the last
 * @param newest id of the one that arrived last
 */
public record Spread(String key, int outreaches, int members, int senders, Instant first, Instant last, long newest) {
    /**
     * From so many people on, on either side, a text was sent to many. Two may be chance: a recruiter asks a colleague when the first
     * doesn't answer. Nobody writes the same to three, or as three, by chance.
     */
    private static final int MANY = 3;

    /** Whether it is more than one sender's word to one member. */
    public boolean isCampaign() {
        return members > 1 || senders > 1;
    }

    /** Whether it counts as sent to many. */
    public boolean isMany() {
        return members >= MANY || senders >= MANY;
    }

    /** From the day of the first to that of the last, both counted, in UTC. */
    public long days() {
        return ChronoUnit.DAYS.between(day(first), day(last)) + 1;
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
