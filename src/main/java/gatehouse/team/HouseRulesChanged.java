package gatehouse.team;

/** Somebody changed house rules: what was judged by the old ones is to be judged again. */
public record HouseRulesChanged(long teamId) {}
