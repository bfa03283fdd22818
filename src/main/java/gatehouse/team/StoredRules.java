package gatehouse.team;

import gatehouse.verdict.HouseRules;

/**
 * House rules as the database keeps them.
 *
 * @param version goes up with each change; 0 as long as nothing was said
 */
public record StoredRules(HouseRules rules, int version) {
    static final StoredRules NONE = new StoredRules(HouseRules.NONE, 0);
}
