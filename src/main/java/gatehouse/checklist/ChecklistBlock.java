package gatehouse.checklist;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Some lines of the checklist under one heading.
 *
 * @param key of the heading in {@code messages.properties}
 */
public record ChecklistBlock(String key, List<PersonalOrder.Line> lines) {

    static List<ChecklistBlock> of(ChecklistChoice choice, PersonalOrder order) {
        if (choice.byGroup() || order.first() == 0) {
            return byGroup(order.lines());
        }
        return List.of(
                new ChecklistBlock("checklist.first", order.lines().subList(0, order.first())),
                new ChecklistBlock(
                        "checklist.then",
                        order.lines().subList(order.first(), order.lines().size())));
    }

    /** As on the blank sheet. */
    static List<ChecklistBlock> byGroup(List<PersonalOrder.Line> lines) {
        return Arrays.stream(SettingGroup.values())
                .map(group -> new ChecklistBlock(
                        "checklist.group." + group.key(),
                        lines.stream()
                                .filter(line -> line.setting().group() == group)
                                .sorted(Comparator.comparingInt(
                                        line -> line.setting().place()))
                                .toList()))
                .toList();
    }
}
