package gatehouse.web;

import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of the tests: shows the real time until a test moves it on; such a test puts it back at its end. */
@Singleton
@Replaces(value = Clock.class, factory = WebFactory.class)
public class TestClock extends Clock {
    private volatile Duration ahead = Duration.ZERO;

    public void moveOn(Duration time) {
        ahead = ahead.plus(time);
    }

    public void putBack() {
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
