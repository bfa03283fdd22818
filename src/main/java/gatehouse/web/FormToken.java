package gatehouse.web;

import io.micronaut.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The value a form carries to prove that it came from our page: an HMAC under the secret in the visitor's own cookie.
 *
 * <p>Nothing is stored and no key is configured: it holds as long as the session, on every node, and tells nothing of the secret.
 */
final class FormToken {
    static final String FIELD = "csrf";
    static final String HEADER = "X-CSRF-Token";

    /** The request attribute under which {@link FormGuard} leaves the visitor's secret. */
    static final String SECRET = "gatehouse.form-secret";

    private FormToken() {}

    /** The token for a form on the page that answers this request; empty when the request passed no filter. */
    static String of(HttpRequest<?> request) {
        return request.getAttribute(SECRET, String.class).map(FormToken::derive).orElse("");
    }

    static boolean isRight(HttpRequest<?> request, String token) {
        byte[] right = of(request).getBytes(StandardCharsets.UTF_8);
        return right.length > 0 && MessageDigest.isEqual(right, token.getBytes(StandardCharsets.UTF_8));
    }

    private static String derive(String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] token = mac.doFinal("gatehouse form".getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
