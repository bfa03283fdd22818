package gatehouse.account;

import gatehouse.web.BrowserName;
import gatehouse.web.ClientAddress;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;

/** Reads from a request where an attempt comes from. */
@Singleton
class Callers {
    private final ClientAddress addresses;

    Callers(ClientAddress addresses) {
        this.addresses = addresses;
    }

    Caller of(HttpRequest<?> request) {
        return new Caller(addresses.of(request), BrowserName.of(request));
    }
}
