package gatehouse.verdict;

import gatehouse.text.Language;
import gatehouse.verdict.HouseRules.Roles;
import gatehouse.verdict.HouseRules.Strangers;
import java.util.List;
import java.util.Set;

/** House rules said one by one. */
final class HouseRulesBuilder {
    private HouseRules rules = HouseRules.NONE;

    HouseRulesBuilder roles(Roles roles) {
        return with(new HouseRules(
                roles, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Set.of(), null));
    }

    HouseRulesBuilder roleWords(String... words) {
        return with(new HouseRules(
                rules.roles(), List.of(words), List.of(), List.of(), List.of(), List.of(), List.of(), Set.of(), null));
    }

    HouseRulesBuilder topics(String... words) {
        return with(new HouseRules(
                null, List.of(), List.of(words), List.of(), List.of(), List.of(), List.of(), Set.of(), null));
    }

    HouseRulesBuilder neverBought(String... words) {
        return with(new HouseRules(
                null, List.of(), List.of(), List.of(words), List.of(), List.of(), List.of(), Set.of(), null));
    }

    HouseRulesBuilder competitors(String... names) {
        return with(new HouseRules(
                null, List.of(), List.of(), List.of(), List.of(names), List.of(), List.of(), Set.of(), null));
    }

    HouseRulesBuilder fields(String... words) {
        return with(new HouseRules(
                null, List.of(), List.of(), List.of(), List.of(), List.of(words), List.of(), Set.of(), null));
    }

    HouseRulesBuilder languages(Language... languages) {
        return with(new HouseRules(
                null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Set.of(languages), null));
    }

    HouseRulesBuilder strangers(Strangers strangers) {
        return with(new HouseRules(
                null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Set.of(), strangers));
    }

    HouseRules get() {
        return rules;
    }

    private HouseRulesBuilder with(HouseRules more) {
        rules = more.over(rules);
        return this;
    }
}
