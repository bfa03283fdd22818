package gatehouse.web;

import io.micronaut.http.HttpRequest;

/** Tells whether the browser speaks to us over https, directly or through a proxy that says so. */
public final class Https {
    private Https() {}

    /**
     * A header anyone could send is trusted here because it only makes the answer stricter for the one who sent it: browsers
     * ignore both a Secure cookie and Strict-Transport-Security that arrive over plain http.
     */
    public static boolean isUsedBy(HttpRequest<?> request) {
        return request.isSecure()
                || "https".equalsIgnoreCase(request.getHeaders().get("X-Forwarded-Proto"));
    }
}
