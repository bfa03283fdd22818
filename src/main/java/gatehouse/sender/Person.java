package gatehouse.sender;

import gatehouse.outreach.ProfileMark;
import java.util.List;
import java.util.Set;

/**
 * A sender, with all senders who are the same person.
 *
 * @param sent what came from them
 * @param facts what the team's connections and history tell, in sentences
 * @param marks what members noted of the profile, and mails told
 * @param same the senders who are this person: more than one only when somebody said so
 * @param maybe senders of the same name who may be this person, too
 */
public record Person(
        SentPage sent, List<String> facts, Set<ProfileMark> marks, List<SenderLine> same, List<SenderLine> maybe) {

    public boolean isJoined() {
        return same.size() > 1;
    }
}
