package gatehouse.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The whole address of one of our pages, for links that people pass on. */
public final class OwnAddress {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._:\\[\\]-]+");

    private OwnAddress() {}

    /** By the name under which the browser reached us; a proxy in front of us may have another than we know. */
    public static String of(HttpRequest<?> request, String path) {
        @Nullable String host = request.getHeaders().get(HttpHeaders.HOST);
        boolean plain = host != null && HOST.matcher(host).matches();
        return plain ? (Https.isUsedBy(request) ? "https://" : "http://") + host + path : path;
    }
}
