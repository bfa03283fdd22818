package gatehouse.guide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All pages and answers of the guide in the order of {@code guide/contents.txt}; read once at start, and a mistake stops the start. */
final class GuideBook {
    private final List<GuideChapter> chapters = new ArrayList<>();
    private final List<ReplyTemplate> answers = new ArrayList<>();
    private final Map<String, GuideTopic> bySlug = new LinkedHashMap<>();

    static GuideBook read() {
        GuideBook book = new GuideBook();
        String title = "";
        List<GuideTopic> topics = new ArrayList<>();
        for (String line : GuideFile.resource("contents.txt").lines().toList()) {
            if (line.startsWith("# ")) {
                book.close(title, topics);
                title = line.substring(2).strip();
                topics = new ArrayList<>();
            } else if (line.startsWith("answers/")) {
                book.answers.add(ReplyTemplate.of(GuideFile.read(line.strip() + ".md")));
            } else if (!line.isBlank() && !line.startsWith(";")) {
                topics.add(book.add(line.strip()));
            }
        }
        book.close(title, topics);
        return book;
    }

    List<GuideChapter> chapters() {
        return chapters;
    }

    List<ReplyTemplate> answers() {
        return answers;
    }

    Optional<GuideTopic> find(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    private void close(String title, List<GuideTopic> topics) {
        if (!topics.isEmpty()) {
            chapters.add(new GuideChapter(title, List.copyOf(topics)));
        }
    }

    private GuideTopic add(String page) {
        GuideFile file = GuideFile.read(page + ".md");
        String slug = page.substring(page.indexOf('/') + 1);
        GuideTopic topic = new GuideTopic(
                slug,
                file.need("title"),
                file.need("summary"),
                file.list("facts"),
                file.need("reviewed"),
                file.head(),
                file.html());
        if (bySlug.put(slug, topic) != null) {
            throw new IllegalArgumentException("two pages of the guide are called " + slug);
        }
        return topic;
    }
}
