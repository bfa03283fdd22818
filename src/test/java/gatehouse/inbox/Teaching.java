package gatehouse.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.team.Visitor;
import java.util.Map;

/** Teaching as a member does it, over HTTP. */
final class Teaching {
    private Teaching() {}

    /** Says what an outreach is, and how far that reaches. */
    static void teach(Visitor visitor, String place, String intent, String reach, String action) {
        visitor.get(place).post(place + "/decisions", Map.of("intent", intent));
        visitor.post(place + "/lessons", Map.of("reach", reach, "action", action));
        assertThat(visitor.status()).isEqualTo(303);
    }

    /** Waits for the background to have judged again. */
    static void until(Visitor visitor, String list, int rows) throws InterruptedException {
        for (int i = 0; i < 200 && visitor.get(list).page().select(".rows li").size() != rows; i++) {
            Thread.sleep(50);
        }
        assertThat(visitor.page().select(".rows li")).hasSize(rows);
    }
}
