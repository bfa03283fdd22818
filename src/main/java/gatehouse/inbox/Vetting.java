package gatehouse.inbox;

import gatehouse.outreach.ProfileMark;
import gatehouse.outreach.Relationship;
import gatehouse.outreach.Sender;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a team found when it looked at a sender.
 *
 * @param answers yes or no; a question nobody answered is missing
 * @param askWhom which teammates or contacts know the sender; may be empty
 */
public record Vetting(Map<VettingCheck, Boolean> answers, String askWhom) {
    static final int LONGEST_NAMES = 200;
    private static final int DOUBTS_THAT_DECIDE = 2;

    public Vetting {
        answers = Map.copyOf(answers);
    }

    public boolean isAnswered(VettingCheck check, boolean yes) {
        return Boolean.valueOf(yes).equals(answers.get(check));
    }

    public boolean isEmpty() {
        return answers.isEmpty();
    }

    public long speakFor() {
        return answers.entrySet().stream()
                .filter(answer -> answer.getKey().isGood(answer.getValue()))
                .count();
    }

    public long speakAgainst() {
        return answers.size() - speakFor();
    }

    public List<VettingCheck> checks() {
        return List.of(VettingCheck.values());
    }

    /** The sender as known after looking: what the answers before have set goes, unless these say it too. */
    Sender of(Sender sender, Vetting before) {
        return setOn(before.takenOff(sender));
    }

    /** What the engine has no word for changes nothing. */
    private Sender setOn(Sender sender) {
        Set<ProfileMark> marks = EnumSet.noneOf(ProfileMark.class);
        marks.addAll(sender.marks());
        if (isDoubtful()) {
            marks.add(ProfileMark.FAKE_PROFILE);
        } else if (isAnswered(VettingCheck.PROFILE, true) && isAnswered(VettingCheck.ODD, false)) {
            marks.remove(ProfileMark.FAKE_PROFILE);
        }
        if (isAnswered(VettingCheck.VERIFIED, true)) {
            marks.add(ProfileMark.VERIFIED);
        } else if (isAnswered(VettingCheck.VERIFIED, false)) {
            marks.remove(ProfileMark.VERIFIED);
        }
        return with(sender, relationship(sender.relationship()), sharedContacts(sender.sharedContacts()), marks);
    }

    /** The sender without what these answers have set; a number of shared contacts above one was typed by a member and stays. */
    private Sender takenOff(Sender sender) {
        Set<ProfileMark> marks = EnumSet.noneOf(ProfileMark.class);
        marks.addAll(sender.marks());
        if (isDoubtful()) {
            marks.remove(ProfileMark.FAKE_PROFILE);
        }
        if (isAnswered(VettingCheck.VERIFIED, true)) {
            marks.remove(ProfileMark.VERIFIED);
        }
        boolean oneContact =
                isAnswered(VettingCheck.SHARED, true) && Integer.valueOf(1).equals(sender.sharedContacts());
        boolean linked = oneContact && sender.relationship() == Relationship.SHARED_CONTACTS;
        return with(
                sender,
                linked ? Relationship.UNKNOWN : sender.relationship(),
                oneContact ? null : sender.sharedContacts(),
                marks);
    }

    private static Sender with(
            Sender sender, Relationship relationship, @Nullable Integer sharedContacts, Set<ProfileMark> marks) {
        return new Sender(
                sender.name(),
                sender.headline(),
                sender.profileUrl(),
                relationship,
                sharedContacts,
                sender.wroteBefore(),
                marks);
    }

    /** One deciding answer, or two smaller ones of different sorts. */
    private boolean isDoubtful() {
        List<VettingCheck> doubts = answers.entrySet().stream()
                .filter(answer ->
                        answer.getKey().castsDoubt() && !answer.getKey().isGood(answer.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return doubts.stream().anyMatch(VettingCheck::decides) || doubts.size() >= DOUBTS_THAT_DECIDE;
    }

    private Relationship relationship(Relationship now) {
        boolean open =
                now == Relationship.UNKNOWN || now == Relationship.STRANGER || now == Relationship.SHARED_CONTACTS;
        if (open && isAnswered(VettingCheck.SHARED, true)) {
            return Relationship.SHARED_CONTACTS;
        }
        return open && isAnswered(VettingCheck.SHARED, false) ? Relationship.STRANGER : now;
    }

    private @Nullable Integer sharedContacts(@Nullable Integer now) {
        boolean some = isAnswered(VettingCheck.SHARED, true);
        return some && (now == null || now == 0) ? Integer.valueOf(1) : now;
    }
}
