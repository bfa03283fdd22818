package gatehouse.archive;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jsoup.parser.TagSet;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** What a member reads of a message that LinkedIn kept as HTML or with entities. */
final class Texts {
    /** Angle brackets in an ordinary message are no HTML; these names in them are. */
    private static final Pattern HTML = Pattern.compile(
            "</?(p|br|div|span|a|ul|ol|li|b|i|u|em|strong|h[1-6]|table|tr|td|img|blockquote)(\\s[^<>]*)?/?>",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ENTITY =
            Pattern.compile("&(#\\d{1,7}|#[xX]\\p{XDigit}{1,6}|\\p{Alpha}\\p{Alnum}{1,31});");

    /** Tags in tags; a mail has about thirty. */
    private static final int DEEPEST = 100;

    /** Without it no tag would be known to be HTML's. */
    private static final String ROOT = "<html xmlns=\"" + Parser.NamespaceHtml + "\">";

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private static final Pattern GAP = Pattern.compile("\\n{3,}");

    private Texts() {}

    /** The words without markup, line breaks kept. */
    static String plain(String content) {
        String text = content.indexOf('\r') < 0
                ? content
                : content.replace("\r\n", "\n").replace('\r', '\n');
        if (text.indexOf('<') >= 0 && HTML.matcher(text).find()) {
            return withoutTags(text);
        }
        return decoded(text).strip();
    }

    /** Everything that is written as one space, such as a line break, made one. */
    static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean gap = false;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
                gap = !line.isEmpty();
            } else {
                line.append(gap ? " " : "").append(letter);
                gap = false;
            }
        }
        return line.toString();
    }

    private static String decoded(String text) {
        return text.indexOf('&') < 0
                ? text
                : ENTITY.matcher(text).replaceAll(Texts::letter).replace('\u00A0', ' ');
    }

    private static String letter(MatchResult entity) {
        return Matcher.quoteReplacement(Parser.unescapeEntities(entity.group(), true));
    }

    /**
     * The elements as they were written. A browser's rules for tags in wrong places would take seconds where somebody sets them wrongly
     * on purpose.
     */
    static Document page(String html) {
        Parser asWritten = Parser.xmlParser()
                .tagSet(TagSet.Html())
                .settings(ParseSettings.htmlDefault)
                .setMaxDepth(DEEPEST);
        return Jsoup.parse(ROOT + html, "", asWritten);
    }

    private static String withoutTags(String html) {
        StringBuilder text = new StringBuilder(html.length());
        NodeTraversor.traverse(new Words(text), page(html));
        return GAP.matcher(text).replaceAll("\n\n").strip();
    }

    /** Writes down the words of a page line by line, and where a link leads behind its words. */
    private record Words(StringBuilder text) implements NodeVisitor {

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode part) {
                String line = SPACES.matcher(part.getWholeText()).replaceAll(" ");
                text.append(atLineStart() || endsWith(" ") ? line.stripLeading() : line);
            } else if (node instanceof Element element) {
                if (element.isBlock()) {
                    newLine();
                }
                if (element.nameIs("li")) {
                    text.append("• ");
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                String target = element.nameIs("a") ? element.attr("href").strip() : "";
                if (!target.isEmpty() && !endsWith(target)) {
                    text.append(" (").append(target).append(')');
                }
                if (element.nameIs("br")) {
                    endLine();
                } else if (element.isBlock()) {
                    newLine();
                }
            }
        }

        private void newLine() {
            if (!atLineStart()) {
                endLine();
            }
        }

        private void endLine() {
            if (endsWith(" ")) {
                text.setLength(text.length() - 1);
            }
            text.append('\n');
        }

        private boolean endsWith(String words) {
            int start = text.length() - words.length();
            return start >= 0 && text.indexOf(words, start) == start;
        }

        private boolean atLineStart() {
            return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
        }
    }
}
