package gatehouse.web;

import io.micronaut.context.MessageSource;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.i18n.ResourceBundleMessageSource;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The clock and the messages every room uses. */
@Factory
class WebFactory {
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Singleton
    MessageSource messages() {
        return new ResourceBundleMessageSource("messages");
    }
}
