package gatehouse.inbox;

import gatehouse.guide.GuideTopic;
import org.jspecify.annotations.Nullable;

/**
 * What the guide says beside a verdict on one subject: how to handle it and how to get fewer, two sentences each.
 *
 * @param fewer the page on how to get fewer; null when the guide has none
 */
public record Advice(GuideTopic topic, @Nullable GuideTopic fewer) {

    public String handle() {
        return topic.line("handle");
    }

    public String toGetFewer() {
        return topic.line("fewer");
    }
}
