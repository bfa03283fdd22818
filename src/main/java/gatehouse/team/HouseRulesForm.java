package gatehouse.team;

import gatehouse.text.Language;
import gatehouse.verdict.HouseRules;
import gatehouse.verdict.HouseRules.Roles;
import gatehouse.verdict.HouseRules.Strangers;
import gatehouse.web.FormValues;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * House rules as they are typed: lists with one entry a line, or separated by commas.
 *
 * @param version of the rules that were on the page
 */
public record HouseRulesForm(
        String roles,
        String roleWords,
        String topics,
        String neverBought,
        String competitors,
        String fields,
        String employers,
        List<String> languages,
        String strangers,
        String version) {
    private static final int MOST_ENTRIES = 30;
    private static final int LONGEST_ENTRY = 60;

    static HouseRulesForm of(FormValues form) {
        return new HouseRulesForm(
                form.line("roles"),
                form.text("roleWords"),
                form.text("topics"),
                form.text("neverBought"),
                form.text("competitors"),
                form.text("fields"),
                form.text("employers"),
                form.all("languages"),
                form.line("strangers"),
                form.line("version"));
    }

    static HouseRulesForm of(StoredRules stored) {
        HouseRules rules = stored.rules();
        return new HouseRulesForm(
                rules.roles() == null ? "" : rules.roles().key(),
                String.join("\n", rules.roleWords()),
                String.join("\n", rules.topics()),
                String.join("\n", rules.neverBought()),
                String.join("\n", rules.competitors()),
                String.join("\n", rules.fields()),
                String.join("\n", rules.employers()),
                rules.languages().stream().map(HouseRulesForm::key).toList(),
                rules.strangers() == null ? "" : rules.strangers().key(),
                String.valueOf(stored.version()));
    }

    /** What is wrong, by field; the values are keys of messages. */
    Map<String, String> errors() {
        Map<String, String> errors = new LinkedHashMap<>();
        if (roles.equals(Roles.SOME.key()) && entries(roleWords).isEmpty()) {
            errors.put("roleWords", "rules.role-words.missing");
        }
        lists().forEach((field, typed) -> {
            List<String> entries = entries(typed);
            if (entries.size() > MOST_ENTRIES) {
                errors.put(field, "rules.too-many");
            } else if (entries.stream().anyMatch(entry -> entry.codePointCount(0, entry.length()) > LONGEST_ENTRY)) {
                errors.put(field, "rules.too-long");
            } else if (entries.stream().anyMatch(entry -> entry.codePoints().noneMatch(Character::isLetterOrDigit))) {
                errors.put(field, "rules.no-word");
            }
        });
        return errors;
    }

    /** The rules; call it only without errors. */
    StoredRules toRules() {
        @Nullable Roles chosen = HouseRulesRepository.find(Roles.class, roles);
        HouseRules rules = new HouseRules(
                chosen,
                chosen == Roles.SOME ? entries(roleWords) : List.of(),
                entries(topics),
                entries(neverBought),
                entries(competitors),
                entries(fields),
                entries(employers),
                HouseRulesRepository.languages(languages),
                HouseRulesRepository.find(Strangers.class, strangers));
        return new StoredRules(rules, version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0);
    }

    /** The languages that can be chosen; English is read anyway. */
    public List<Language> choices() {
        return Stream.of(Language.values())
                .filter(language -> language != Language.ENGLISH)
                .toList();
    }

    public boolean reads(Language language) {
        return languages.contains(key(language));
    }

    public static String key(Language language) {
        return language.name().toLowerCase(Locale.ROOT);
    }

    private Map<String, String> lists() {
        Map<String, String> lists = new LinkedHashMap<>();
        lists.put("roleWords", roleWords);
        lists.put("topics", topics);
        lists.put("neverBought", neverBought);
        lists.put("competitors", competitors);
        lists.put("fields", fields);
        lists.put("employers", employers);
        return lists;
    }

    private static List<String> entries(String typed) {
        return Arrays.stream(typed.split("[\\n,;]"))
                .map(entry -> entry.replaceAll("[\\s\\p{Cc}]+", " ").strip())
                .filter(entry -> !entry.isEmpty())
                .distinct()
                .toList();
    }
}
