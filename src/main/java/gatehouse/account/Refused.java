package gatehouse.account;

import gatehouse.account.SignInOutcome.TooOften;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.views.ModelAndView;

/** The answer to a guess that came too soon: the same page, which says how long to wait. */
final class Refused {
    private Refused() {}

    static HttpResponse<?> tooOften(TooOften often, ModelAndView<?> page) {
        return HttpResponse.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, often.retryAfter())
                .body(page);
    }
}
