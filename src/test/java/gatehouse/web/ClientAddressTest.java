package gatehouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import org.junit.jupiter.api.Test;

class ClientAddressTest {
    private final HttpRequest<?> forwarded = HttpRequest.GET("/")
            .header("X-Forwarded-For", "203.0.113.1, 203.0.113.2")
            .header("X-Forwarded-For", "203.0.113.3");

    @Test
    void whatAnybodyCouldWriteIsNotTrusted() {
        assertThat(new ClientAddress(0).of(forwarded)).isEqualTo("127.0.0.1");
    }

    @Test
    void onlyTheEntryOfTheOutermostOwnProxyCounts() {
        assertThat(new ClientAddress(1).of(forwarded)).isEqualTo("203.0.113.3");
        assertThat(new ClientAddress(2).of(forwarded)).isEqualTo("203.0.113.2");
    }

    @Test
    void aRequestThatCameNotThroughAllProxiesIsTakenAsItCame() {
        assertThat(new ClientAddress(4).of(forwarded)).isEqualTo("127.0.0.1");
        assertThat(new ClientAddress(1).of(HttpRequest.GET("/"))).isEqualTo("127.0.0.1");
    }

    @Test
    void aHouseholdIsOnePlaceWhateverAddressesItUses() {
        assertThat(placeOf("2001:db8:1:2:3:4:5:6")).isEqualTo(placeOf("2001:db8:1:2::ffff"));
        assertThat(placeOf("2001:db8:1:2::1")).isNotEqualTo(placeOf("2001:db8:1:3::1"));
        assertThat(placeOf("::ffff:203.0.113.9")).isEqualTo("203.0.113.9");
    }

    private static String placeOf(String address) {
        return new ClientAddress(1).of(HttpRequest.GET("/").header("X-Forwarded-For", address));
    }
}
