package gatehouse.web;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;

/** A request that is answered with an error page which says one sentence of our own instead of the usual one of its status. */
public class Refusal extends HttpStatusException {
    private final String key;

    /** @param key the sentence in {@code messages.properties}, under {@code error.<key>} */
    public Refusal(HttpStatus status, String key) {
        super(status, key);
        this.key = key;
    }

    public String key() {
        return key;
    }
}
