package gatehouse.verdict;

import gatehouse.intent.Guess;
import gatehouse.intent.Intent;
import gatehouse.signal.Direction;
import gatehouse.signal.Sighting;
import gatehouse.text.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The reasons of a verdict: every signal with its exact share in the score that decided, strongest first. Where the safety gate decided,
 * that score is the risk's, and the strong signs that closed the gate come first; so it is with the signs seen in a text of a language
 * that isn't read.
 */
final class Reasons {
    /** The key of the reason that stands for all words together. */
    static final String WORDING = "wording";
    /** The key of the reason that stands for kind, relationship and length. */
    static final String CIRCUMSTANCES = "circumstances";
    /** The key of the reason that a mail only claims to be LinkedIn's. */
    static final String SPOOFED = "spoofed-mail";

    private static final double TOO_SMALL = 0.05;
    /** Shown as counting much; it decides alone and has no share in a score. */
    private static final double DECIDES = 5;

    private Reasons() {}

    static List<Reason> of(
            Guess guess,
            Intent intent,
            Assessment assessment,
            boolean spoofed,
            Language language,
            List<Sighting> seen) {
        boolean gate = assessment.danger() == Policy.Danger.HIGH || assessment.danger() == Policy.Danger.ALARM;
        boolean readable = language == Language.ENGLISH;
        List<Reason> first = new ArrayList<>();
        List<Reason> reasons = new ArrayList<>();
        for (Sighting sighting : seen) {
            double share = gate || !readable
                    ? guess.signalShareInRisk(sighting.index())
                    : guess.signalShare(sighting.index(), intent);
            boolean decides = gate
                    ? sighting.signal().isAlarm()
                    : !readable && sighting.signal().direction() == Direction.WARNS;
            if (decides) {
                first.add(reason(sighting, Math.max(share, TOO_SMALL)));
            } else if (Math.abs(share) >= TOO_SMALL) {
                reasons.add(reason(sighting, share));
            }
        }
        if (!gate && readable) {
            addWhole(reasons, WORDING, guess.wordingShare(intent));
            addWhole(reasons, CIRCUMSTANCES, guess.factsShare(intent));
        }
        Comparator<Reason> strongestFirst = Comparator.comparingDouble((Reason reason) -> -reason.share());
        first.sort(strongestFirst);
        reasons.sort(strongestFirst);
        first.addAll(reasons);
        if (spoofed) {
            first.addFirst(new Reason(
                    SPOOFED,
                    "The mail claims to come from LinkedIn but was not sent by it",
                    "Its name or its looks are LinkedIn’s. The address it was sent from, its links, or what your own"
                            + " mail server found out about it are not.",
                    true,
                    DECIDES,
                    List.of()));
        }
        return List.copyOf(first);
    }

    private static Reason reason(Sighting sighting, double share) {
        return new Reason(
                sighting.signal().key(),
                sighting.signal().title(),
                sighting.signal().why(),
                share > 0,
                Math.abs(share),
                sighting.evidence());
    }

    private static void addWhole(List<Reason> reasons, String key, double share) {
        if (Math.abs(share) < TOO_SMALL) {
            return;
        }
        boolean wording = key.equals(WORDING);
        reasons.add(new Reason(
                key,
                wording ? "The wording as a whole" : "How it came, from whom, and how long it is",
                wording
                        ? "The words and turns of phrase together are compared with those of messages of each kind."
                        : "The way it arrived, what you are to the sender and the length of the text make some"
                                + " readings likelier.",
                share > 0,
                Math.abs(share),
                List.of()));
    }
}
