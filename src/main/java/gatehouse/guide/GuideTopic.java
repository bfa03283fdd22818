package gatehouse.guide;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * One page of the guide.
 *
 * @param slug the page's name in its address, such as {@code sales-pitch}
 * @param facts ids of the guide facts the page rests on, such as {@code C-20}
 * @param reviewed the day it was last checked, such as {@code 2026-11-22}
 * @param head every line of the page's head by its name; which lines there are depends on the chapter
 * @param html the page itself, made from our own Markdown
 */
public record GuideTopic(
        String slug,
        String title,
        String summary,
        List<String> facts,
        String reviewed,
        Map<String, String> head,
        String html) {

    /** A line of the head; empty when the page has none of that name. */
    public String line(String name) {
        return head.getOrDefault(name, "");
    }

    /** A line of the head that holds several things with commas between. */
    public List<String> list(String name) {
        return GuideFile.parts(line(name));
    }

    /** Whether the page is the place for signs that rest on one of these facts. */
    boolean tellsSignsOf(Collection<String> someFacts) {
        return !Collections.disjoint(list("signs"), someFacts);
    }
}
