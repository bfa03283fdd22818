package gatehouse.privacy;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the team has of a stranger.
 *
 * @param outreaches from them, the newest first; some may be private to another member
 * @param lessons ids of what was taught about them
 * @param connections ids of rows that say that a member is connected to them
 * @param mentions outreaches from others whose words hold the name or the address
 */
public record FoundStranger(
        List<FoundOutreach> outreaches, List<Long> lessons, List<Long> connections, List<FoundOutreach> mentions) {
    private static final int SHOWN = 50;

    public boolean isEmpty() {
        return outreaches.isEmpty() && lessons.isEmpty() && connections.isEmpty();
    }

    /** As many as fit on the page. */
    public List<FoundOutreach> shown() {
        return readable().limit(SHOWN).toList();
    }

    /** How many don't fit. */
    public long more() {
        return readable().count() - shown().size();
    }

    /** How many are private to other members. */
    public long hidden() {
        return outreaches.size() - readable().count();
    }

    /** All of them. */
    List<Long> ids() {
        return outreaches.stream().map(FoundOutreach::id).toList();
    }

    /** Those that the one who looks may see. */
    List<Long> readableIds() {
        return readable().map(FoundOutreach::id).toList();
    }

    private Stream<FoundOutreach> readable() {
        return outreaches.stream().filter(FoundOutreach::shown);
    }
}
