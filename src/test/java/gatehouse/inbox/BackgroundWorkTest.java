package gatehouse.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Work that fails begins again, and holds up no other. */
class BackgroundWorkTest {
    private final List<String> done = Collections.synchronizedList(new ArrayList<>());

    @Test
    void aPieceThatFailsBeginsAgainUntilItIsDoneWhileOthersGoOn() throws InterruptedException {
        CountDownLatch both = new CountDownLatch(2);
        try (BackgroundWork work = new BackgroundWork("a-test", Duration.ofMillis(20))) {
            work.start(() -> {
                done.add("broken");
                if (done.size() == 1) {
                    work.start(() -> {
                        done.add("whole");
                        both.countDown();
                    });
                }
                if (Collections.frequency(done, "broken") < 3) {
                    throw new IllegalStateException("no connection");
                }
                both.countDown();
            });

            assertThat(both.await(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(done).containsExactly("broken", "whole", "broken", "broken");
    }

    @Test
    void whatFailsWhileItIsBeingStoppedIsLeftForTheNextStart() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        BackgroundWork work = new BackgroundWork("a-test", Duration.ZERO);
        work.start(() -> {
            done.add("begun");
            begun.countDown();
            try {
                Thread.sleep(Duration.ofMinutes(1));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            } finally {
                over.countDown();
            }
        });
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();

        work.close();
        work.start(() -> done.add("later"));

        assertThat(over.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(done).containsExactly("begun");
    }
}
