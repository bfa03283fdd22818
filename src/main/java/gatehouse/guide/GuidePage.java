package gatehouse.guide;

import gatehouse.signal.Signal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A topic with all that stands around it on its page.
 *
 * @param chapter title of the chapter it stands in
 * @param previous the page before it in reading order; null for the first
 * @param next the page after it; null for the last
 * @param related pages to read on, the one on how to get fewer of these among them
 * @param signs the signs this page is the place for
 */
public record GuidePage(
        GuideTopic topic,
        String chapter,
        @Nullable GuideTopic previous,
        @Nullable GuideTopic next,
        List<GuideTopic> related,
        List<Signal> signs) {}
