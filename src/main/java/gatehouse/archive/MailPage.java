package gatehouse.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The HTML of a mail: the message in it, the sender's card above, and where its links lead. */
final class MailPage {
    private static final String CONTENTS = "message-contents";
    private static final String LINE_END = "\u0001";
    private static final int MOST_LINKS = 5_000;

    private final String html;
    private @Nullable Document parsed;

    private MailPage(String html) {
        this.html = html;
    }

    static MailPage of(@Nullable String html) {
        return new MailPage(html == null ? "" : html.replace(LINE_END, ""));
    }

    /** Whether its source holds something; asked of every mail, before any is taken apart. */
    boolean has(Pattern pattern) {
        return pattern.matcher(html).find();
    }

    private Document page() {
        if (parsed == null) {
            parsed = Texts.page(html);
        }
        return parsed;
    }

    /** The sender as LinkedIn shows them beside the message. */
    record Card(@Nullable String headline, @Nullable String profileUrl) {}

    /** Addresses of all links, without those of the message if that is known to be a member's. */
    List<String> links(boolean aroundMessage) {
        return anchors(aroundMessage).map(link -> link.attr("href")).toList();
    }

    /** Whether a link is written as an address of LinkedIn's and leads elsewhere. */
    boolean hasDisguisedLink(boolean aroundMessage) {
        return anchors(aroundMessage).anyMatch(link -> {
            @Nullable String real = LinkedIn.host(link.attr("href"));
            if (real == null || LinkedIn.isOwn(real) || LinkedIn.isLinkGuard(real)) {
                return false;
            }
            @Nullable String shown = LinkedIn.host(shown(link));
            return shown != null && LinkedIn.isOwn(shown);
        });
    }

    private static boolean isInMessage(Element element) {
        @Nullable Element around = element;
        while (around != null && !around.hasClass(CONTENTS)) {
            around = around.parent();
        }
        return around != null;
    }

    /** The words of a link; it ends where the next one begins, as in a browser. */
    private static String shown(Element link) {
        return link.nodeStream()
                .skip(1)
                .takeWhile(node -> !node.nameIs("a"))
                .filter(TextNode.class::isInstance)
                .map(node -> ((TextNode) node).getWholeText())
                .collect(Collectors.joining());
    }

    private Stream<Element> anchors(boolean aroundMessage) {
        return page().select("a[href]").stream().limit(MOST_LINKS).filter(link -> !aroundMessage || !isInMessage(link));
    }

    boolean showsLogo() {
        return page().select("img[alt]").stream()
                .anyMatch(image -> image.attr("alt").strip().equalsIgnoreCase("LinkedIn"));
    }

    /** The message with its own line ends; null when the page holds none. */
    @Nullable
    String message() {
        @Nullable Element contents = page().selectFirst("." + CONTENTS);
        return contents == null ? null : lines(contents.clone());
    }

    /** All that can be read, each link followed by where it leads. */
    String everything() {
        Element page = page().clone();
        page.select("style, script, title").remove();
        for (Element link : page.select("a[href]")) {
            if (LinkedIn.host(link.attr("href")) != null) {
                link.appendText(" " + link.attr("href"));
            }
        }
        return lines(page);
    }

    Card card(String name) {
        @Nullable String profile = null;
        for (Element link : page().select("a[href]")) {
            if (!isInMessage(link) && Words.line(shown(link)).equals(name)) {
                profile = profile == null ? LinkedIn.profile(link.attr("href")) : profile;
                @Nullable String headline = after(link);
                if (headline != null) {
                    return new Card(headline, profile);
                }
            }
        }
        return new Card(null, profile);
    }

    /** The address of the receiver's own profile, from the head of the mail. */
    @Nullable
    String owner() {
        // Asked for together, every link would look through all that is around it.
        @Nullable Element head = page().selectFirst("[data-test-header-profile]");
        @Nullable Element link = head == null ? null : head.selectFirst("a[href]");
        return link == null ? null : LinkedIn.profile(link.attr("href"));
    }

    /** The next words below a link; null when they belong to another link or to the message. */
    private static @Nullable String after(Element link) {
        Node last = link;
        while (last.childNodeSize() > 0) {
            last = last.childNode(last.childNodeSize() - 1);
        }
        for (@Nullable Node node = next(last); node != null; node = next(node)) {
            if (node instanceof TextNode text && !text.isBlank()) {
                @Nullable Element parent = text.parent() instanceof Element element ? element : null;
                boolean elsewhere = parent == null || parent.closest("a") != null || isInMessage(parent);
                return elsewhere ? null : Words.cut(Words.line(text.text()), Lengths.WORK);
            }
        }
        return null;
    }

    private static @Nullable Node next(Node node) {
        if (node.childNodeSize() > 0) {
            return node.childNode(0);
        }
        @Nullable Node up = node;
        while (up != null && up.nextSibling() == null) {
            up = up.parent();
        }
        return up == null ? null : up.nextSibling();
    }

    private static String lines(Element element) {
        for (Element end : element.select("br")) {
            end.replaceWith(new TextNode(LINE_END));
        }
        for (Element block : element.select("p, div, tr, h1, h2, h3, li")) {
            block.prependText(LINE_END);
            block.appendText(LINE_END);
        }
        List<String> lines = new ArrayList<>();
        for (String line : Words.clean(element.text()).split(LINE_END, -1)) {
            String words = line.strip();
            // Two ends of blocks that meet make one empty line, not many.
            if (!words.isEmpty() || (!lines.isEmpty() && !lines.getLast().isEmpty())) {
                lines.add(words);
            }
        }
        return String.join("\n", lines).strip();
    }
}
