package gatehouse.checklist;

import gatehouse.team.Member;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How far everybody in a team is with the checklist.
 *
 * @param rows the lines in the order of the sheet, with everybody's ticks in the order of {@code people}
 */
public record TeamProgress(List<Person> people, List<Row> rows) {

    /** A member, and how many lines they have done. */
    public record Person(String name, int done, int of) {}

    /** A line, and when each person did it. */
    public record Row(Setting setting, List<Optional<Tick>> ticks) {
        public long done() {
            return ticks.stream().filter(Optional::isPresent).count();
        }
    }

    static TeamProgress of(List<Setting> settings, List<Member> members, List<Tick> ticks) {
        Map<Long, Map<String, Tick>> byMember = ticks.stream()
                .collect(Collectors.groupingBy(Tick::memberId, Collectors.toMap(Tick::setting, tick -> tick)));
        List<Person> people = members.stream()
                .map(member -> new Person(
                        member.name(),
                        byMember.getOrDefault(member.id(), Map.of()).size(),
                        settings.size()))
                .toList();
        List<Row> rows = settings.stream()
                .map(setting -> new Row(
                        setting,
                        members.stream()
                                .map(member -> Optional.ofNullable(byMember.getOrDefault(member.id(), Map.of())
                                        .get(setting.key())))
                                .toList()))
                .toList();
        return new TeamProgress(people, rows);
    }
}
