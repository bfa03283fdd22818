package gatehouse.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import gatehouse.web.RandomToken;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** The six digits an authenticator app shows for 30 seconds (RFC 6238, with the values every app knows: SHA-1, 6 digits, 30 s). */
final class OneTimeCode {
    private static final Duration STEP = Duration.ofSeconds(30);
    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator(STEP);
    private static final int SECRET_BYTES = 20;

    private OneTimeCode() {}

    static byte[] newSecret() {
        return RandomToken.bytes(SECRET_BYTES);
    }

    /** The 30 seconds a code belongs to, counted since 1970: now, or one before or after, as clocks differ. Empty when it is wrong. */
    static OptionalLong counterOf(String typed, byte[] secret, Instant now) {
        byte[] code = typed.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8);
        long counter = now.getEpochSecond() / STEP.toSeconds();
        return LongStream.of(counter, counter - 1, counter + 1)
                .filter(each -> MessageDigest.isEqual(code, at(each, secret).getBytes(StandardCharsets.UTF_8)))
                .findFirst();
    }

    static String at(long counter, byte[] secret) {
        Key key = new SecretKeySpec(secret, CODES.getAlgorithm());
        try {
            return CODES.generateOneTimePasswordString(key, Instant.ofEpochSecond(counter * STEP.toSeconds()));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The secret as people type it into an app. */
    static String spelled(byte[] secret) {
        return new Base32().encodeToString(secret).replace("=", "");
    }

    /** The address an authenticator app reads from the picture. */
    static String address(byte[] secret, String email) {
        return "otpauth://totp/Gatehouse:"
                + URLEncoder.encode(email, StandardCharsets.UTF_8).replace("+", "%20") + "?secret=" + spelled(secret)
                + "&issuer=Gatehouse";
    }
}
