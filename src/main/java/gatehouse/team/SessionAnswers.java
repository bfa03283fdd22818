package gatehouse.team;

import gatehouse.web.SessionCookie;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import java.net.URI;

/** The two answers that change who is signed in. */
final class SessionAnswers {
    private SessionAnswers() {}

    static HttpResponse<?> signedIn(HttpRequest<?> request, String token, URI to) {
        return HttpResponse.seeOther(to)
                .cookie(SessionCookie.SESSION.holding(token, SessionService.ABSOLUTE, request))
                .cookie(SessionCookie.VISIT.removed(request));
    }

    static HttpResponse<?> signedOut(HttpRequest<?> request, URI to) {
        return HttpResponse.seeOther(to)
                .cookie(SessionCookie.SESSION.removed(request))
                .cookie(SessionCookie.VISIT.removed(request));
    }
}
