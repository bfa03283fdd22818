package gatehouse.verdict;

/**
 * The house rule that decided.
 *
 * @param key of a {@link HouseFact} or of the profile mark the rule stood in for, such as {@code never_bought} or {@code competitor}
 * @param word what was found, as the rules have it, such as {@code SEO}; empty when the rule needs no word
 */
public record HouseReason(String key, String word) {}
