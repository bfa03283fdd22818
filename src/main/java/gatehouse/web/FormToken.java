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

    // Not the same as that of the forms: it stands in an address, which a proxy may write down.
    private static final String FORM = "gatehouse form";
    private static final String UPLOAD = "gatehouse upload";

    /** The request attribute under which {@link FormGuard} leaves the visitor's secret. */
    static final String SECRET = "gatehouse.form-secret";

    private FormToken() {}

    /** The token for a form on the page that answers this request; empty when the request passed no filter. */
    static String of(HttpRequest<?> request) {
        return derived(request, FORM);
    }

    /** The token for the address of a form with a file, whose body isn't read before it is known to be ours. */
    static String ofUpload(HttpRequest<?> request) {
        return derived(request, UPLOAD);
    }

    static boolean isRight(HttpRequest<?> request, String token) {
        return isEqual(of(request), token);
    }

    static boolean isRightForUpload(HttpRequest<?> request, String token) {
        return isEqual(ofUpload(request), token);
    }

    private static boolean isEqual(String right, String token) {
        return !right.isEmpty()
                && MessageDigest.isEqual(
                        right.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    private static String derived(HttpRequest<?> request, String purpose) {
        return request.getAttribute(SECRET, String.class)
                .map(secret -> derive(secret, purpose))
                .orElse("");
    }

    private static String derive(String secret, String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] token = mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
