package gatehouse.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The notes of invitations that came, with their times. When such an invitation is accepted, LinkedIn's export has its note once more, as
 * the first message of a conversation: at the time of the invitation or later, with spaces for line breaks.
 */
final class Notes {
    private static final String UNTOLD = "";
    private static final String ANY = "*";

    private final Earliest sent = new Earliest();

    void add(String from, @Nullable String fromUrl, String note, Instant when) {
        sent.add(key(from, fromUrl == null ? UNTOLD : Profiles.folded(fromUrl), note), when);
        sent.add(key(from, ANY, note), when);
    }

    /** When the sender had invited with these words before; null when they had not. Of two people of one name each has their own. */
    @Nullable
    Instant invited(String from, @Nullable String fromUrl, String words, Instant before) {
        @Nullable Instant invited = sent.get(key(from, fromUrl == null ? ANY : Profiles.folded(fromUrl), words));
        if (invited == null) {
            invited = sent.get(key(from, UNTOLD, words));
        }
        return invited == null || invited.isAfter(before) ? null : invited;
    }

    private static long key(String from, String profile, String note) {
        return Hash.of(Hash.of(Hash.of(Names.folded(from)), profile), Texts.oneLine(note));
    }
}
