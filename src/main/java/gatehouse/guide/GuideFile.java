package gatehouse.guide;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;

/** A text of the guide as it lies on the class path: some lines of head between two {@code ---}, then the words. */
record GuideFile(String path, Map<String, String> head, String body) {
    private static final List<TablesExtension> TABLES = List.of((TablesExtension) TablesExtension.create());
    private static final Parser MARKDOWN = Parser.builder().extensions(TABLES).build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .extensions(TABLES)
            .escapeHtml(true)
            .attributeProviderFactory(context -> headingIds())
            .build();

    static GuideFile read(String path) {
        String[] parts = resource(path).split("(?m)^---\\R", 3);
        if (parts.length < 3 || !parts[0].isEmpty()) {
            throw new IllegalArgumentException(path + " has no head between two lines of ---");
        }
        Map<String, String> head = new LinkedHashMap<>();
        for (String line : parts[1].split("\\R")) {
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw new IllegalArgumentException(path + " has a line of head without a colon: " + line);
            }
            head.put(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        return new GuideFile(path, Map.copyOf(head), parts[2].strip());
    }

    /** The head's line of that name, which must be there. */
    String need(String name) {
        String value = head.get(name);
        if (value == null) {
            throw new IllegalArgumentException(path + " lacks the line " + name);
        }
        return value;
    }

    List<String> list(String name) {
        return parts(head.getOrDefault(name, ""));
    }

    /** What stands between the commas. */
    static List<String> parts(String value) {
        return value.isEmpty() ? List.of() : List.of(value.split(",\\s*"));
    }

    String html() {
        return HTML.render(MARKDOWN.parse(body));
    }

    static String resource(String path) {
        try (InputStream in = GuideFile.class.getResourceAsStream("/guide/" + path)) {
            if (in == null) {
                throw new IllegalArgumentException("guide/" + path + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AttributeProvider headingIds() {
        return (node, tag, attributes) -> {
            if (node instanceof Heading heading && heading.getFirstChild() instanceof Text text) {
                attributes.put(
                        "id",
                        text.getLiteral()
                                .toLowerCase(Locale.ROOT)
                                .replaceAll("[^a-z0-9]+", "-")
                                .replaceAll("^-|-$", ""));
            }
        };
    }
}
