package gatehouse.team;

import gatehouse.verdict.HouseReason;
import gatehouse.verdict.HouseRules;
import java.util.Map;

/**
 * The house rules of a team and of its members, as they stand now.
 *
 * @param own the rules of those members who have some, by the member's id
 */
public record TeamRules(StoredRules team, Map<Long, StoredRules> own) {

    /** What holds for what this member got: the member's rules over the team's. */
    public HouseRules rulesOf(long memberId) {
        return ownOf(memberId).rules().over(team.rules());
    }

    public int teamVersion() {
        return team.version();
    }

    /** The version of a member's own rules; 0 when there are none. */
    public int ownVersion(long memberId) {
        return ownOf(memberId).version();
    }

    /** Whether it was a rule of the member's own, rather than the team's, that decided. */
    public boolean isOwn(long memberId, HouseReason reason) {
        return ownOf(memberId).rules().say(reason);
    }

    StoredRules ownOf(long memberId) {
        return own.getOrDefault(memberId, StoredRules.NONE);
    }
}
