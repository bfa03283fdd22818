package gatehouse.privacy;

import java.util.List;

/**
 * What the team has of a stranger.
 *
 * @param outreaches from them, the newest first
 * @param lessons ids of what was taught about them
 * @param mentions outreaches from others whose words hold the name or the address
 */
public record FoundStranger(List<FoundOutreach> outreaches, List<Long> lessons, List<FoundOutreach> mentions) {
    private static final int SHOWN = 50;

    public boolean isEmpty() {
        return outreaches.isEmpty() && lessons.isEmpty();
    }

    /** As many as fit on the page. */
    public List<FoundOutreach> shown() {
        return outreaches.subList(0, Math.min(SHOWN, outreaches.size()));
    }

    /** How many don't fit. */
    public int more() {
        return outreaches.size() - shown().size();
    }

    List<Long> ids() {
        return outreaches.stream().map(FoundOutreach::id).toList();
    }
}
