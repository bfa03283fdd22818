package gatehouse.guide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All pages and answers of the guide in the order of {@code guide/contents.txt}; read once at start, and a mistake stops the start. */
final class GuideBook {
    private final List<GuideChapter> chapters = new ArrayList<>();
    private final List<GuideQuestion> questions = new ArrayList<>();
    private final List<ReplyTemplate> answers = new ArrayList<>();
    private final Map<String, GuideTopic> bySlug = new LinkedHashMap<>();

    private String title = "";
    private String intro = "";
    private List<GuideTopic> topics = new ArrayList<>();

    static GuideBook read() {
        GuideBook book = new GuideBook();
        List<String> asked = new ArrayList<>();
        for (String line : GuideFile.resource("contents.txt").lines().toList()) {
            if (line.startsWith("# ")) {
                book.close();
                book.title = line.substring(2).strip();
            } else if (line.startsWith("> ")) {
                book.intro = line.substring(2).strip();
            } else if (line.startsWith("? ")) {
                asked.add(line.substring(2));
            } else if (line.startsWith("answers/")) {
                book.answers.add(ReplyTemplate.of(GuideFile.read(line.strip() + ".md")));
            } else if (!line.isBlank() && !line.startsWith(";")) {
                book.topics.add(book.add(line.strip()));
            }
        }
        book.close();
        asked.forEach(book::ask);
        return book;
    }

    List<GuideChapter> chapters() {
        return chapters;
    }

    List<GuideQuestion> questions() {
        return questions;
    }

    List<ReplyTemplate> answers() {
        return answers;
    }

    /** Every page, in reading order. */
    List<GuideTopic> topics() {
        return List.copyOf(bySlug.values());
    }

    Optional<GuideTopic> find(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    /** The page so many places away in reading order; null beyond either end. */
    @Nullable
    GuideTopic beside(GuideTopic topic, int steps) {
        List<GuideTopic> all = topics();
        int place = all.indexOf(topic) + steps;
        return place < 0 || place >= all.size() ? null : all.get(place);
    }

    GuideChapter chapterOf(GuideTopic topic) {
        return chapters.stream()
                .filter(chapter -> chapter.topics().contains(topic))
                .findFirst()
                .orElseThrow();
    }

    private void close() {
        if (!topics.isEmpty()) {
            chapters.add(new GuideChapter(title, intro, List.copyOf(topics)));
        }
        intro = "";
        topics = new ArrayList<>();
    }

    private void ask(String line) {
        String[] parts = line.split(" = ");
        GuideTopic topic =
                find(parts[1].strip()).orElseThrow(() -> new IllegalArgumentException("no page for " + line));
        questions.add(new GuideQuestion(parts[0].strip(), topic));
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
