package gatehouse.web;

import io.micronaut.http.HttpStatus;

/** There is nothing at this address, or nothing this team may see: answered with the 404 page. */
public final class NotFound extends Refusal {
    public NotFound() {
        super(HttpStatus.NOT_FOUND, "404");
    }
}
