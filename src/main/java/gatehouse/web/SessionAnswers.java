package gatehouse.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.net.URI;

/** The answers that change who is signed in. */
public final class SessionAnswers {
    private SessionAnswers() {}

    public static MutableHttpResponse<?> signedIn(HttpRequest<?> request, String token, URI to) {
        return HttpResponse.seeOther(to)
                .cookie(SessionCookie.SESSION.holding(token, SessionCookie.LONGEST, request))
                .cookie(SessionCookie.VISIT.removed(request))
                .cookie(SessionCookie.STEP.removed(request));
    }

    public static MutableHttpResponse<?> signedOut(HttpRequest<?> request, URI to) {
        return HttpResponse.seeOther(to)
                .cookie(SessionCookie.SESSION.removed(request))
                .cookie(SessionCookie.VISIT.removed(request))
                .cookie(SessionCookie.STEP.removed(request));
    }
}
