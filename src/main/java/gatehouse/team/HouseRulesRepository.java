package gatehouse.team;

import static gatehouse.db.generated.Tables.HOUSE_RULES;

import gatehouse.db.generated.tables.records.HouseRulesRecord;
import gatehouse.text.Language;
import gatehouse.verdict.HouseRules;
import gatehouse.verdict.HouseRules.Roles;
import gatehouse.verdict.HouseRules.Strangers;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** The only class that reads or writes the table {@code house_rules}. */
@Singleton
class HouseRulesRepository {
    /** Stands for the team where a member's id would stand. */
    static final long TEAM = 0;

    private final DSLContext sql;

    HouseRulesRepository(DSLContext sql) {
        this.sql = sql;
    }

    TeamRules find(long teamId) {
        Map<Long, StoredRules> all = new HashMap<>();
        sql.selectFrom(HOUSE_RULES)
                .where(HOUSE_RULES.TEAM_ID.eq(teamId))
                .forEach(row -> all.put(row.getMemberId(), new StoredRules(toRules(row), row.getVersion())));
        @Nullable StoredRules team = all.remove(TEAM);
        return new TeamRules(team == null ? StoredRules.NONE : team, Map.copyOf(all));
    }

    /** Writes rules over those of the given version; false when somebody else changed them since. */
    boolean put(CurrentMember by, long memberId, StoredRules rules, Instant now) {
        HouseRulesRecord row = toRow(rules.rules());
        row.setVersion(rules.version() + 1);
        row.setChangedBy(by.memberId());
        row.setChangedAt(now);
        return rules.version() == 0
                ? insert(by.teamId(), memberId, row)
                : update(by.teamId(), memberId, row, rules.version());
    }

    private boolean insert(long teamId, long memberId, HouseRulesRecord row) {
        row.setTeamId(teamId);
        row.setMemberId(memberId);
        try {
            return sql.insertInto(HOUSE_RULES).set(row).execute() == 1;
        } catch (IntegrityConstraintViolationException e) {
            return false;
        }
    }

    private boolean update(long teamId, long memberId, HouseRulesRecord row, int version) {
        return sql.update(HOUSE_RULES)
                        .set(row)
                        .where(HOUSE_RULES.TEAM_ID.eq(teamId))
                        .and(HOUSE_RULES.MEMBER_ID.eq(memberId))
                        .and(HOUSE_RULES.VERSION.eq(version))
                        .execute()
                == 1;
    }

    private static HouseRulesRecord toRow(HouseRules rules) {
        HouseRulesRecord row = new HouseRulesRecord();
        row.setRoles(rules.roles() == null ? "" : rules.roles().key());
        row.setRoleWords(lines(rules.roleWords()));
        row.setTopics(lines(rules.topics()));
        row.setNeverBought(lines(rules.neverBought()));
        row.setCompetitors(lines(rules.competitors()));
        row.setFields(lines(rules.fields()));
        row.setEmployers(lines(rules.employers()));
        row.setLanguages(rules.languages().stream()
                .map(language -> language.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(",")));
        row.setStrangers(rules.strangers() == null ? "" : rules.strangers().key());
        return row;
    }

    private static HouseRules toRules(HouseRulesRecord row) {
        return new HouseRules(
                find(Roles.class, row.getRoles()),
                list(row.getRoleWords()),
                list(row.getTopics()),
                list(row.getNeverBought()),
                list(row.getCompetitors()),
                list(row.getFields()),
                list(row.getEmployers()),
                languages(List.of(row.getLanguages().split(","))),
                find(Strangers.class, row.getStrangers()));
    }

    /** The languages of these keys; what is none is left out. */
    static Set<Language> languages(List<String> keys) {
        Set<Language> found = EnumSet.noneOf(Language.class);
        Arrays.stream(Language.values())
                .filter(language -> keys.contains(language.name().toLowerCase(Locale.ROOT)))
                .forEach(found::add);
        return found;
    }

    /** The value of that key; null when there is none. */
    static <E extends Enum<E>> @Nullable E find(Class<E> type, String key) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(key))
                .findFirst()
                .orElse(null);
    }

    private static String lines(List<String> entries) {
        return String.join("\n", entries);
    }

    private static List<String> list(String lines) {
        return lines.isEmpty() ? List.of() : List.of(lines.split("\n"));
    }
}
