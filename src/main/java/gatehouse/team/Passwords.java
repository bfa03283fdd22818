package gatehouse.team;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import gatehouse.web.RandomToken;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Hashes and checks passwords with Argon2id, at the smallest cost OWASP's password storage page recommends (19 MiB, 2 rounds). */
@Singleton
class Passwords {
    private static final int MEMORY_KIB = 19 * 1024;
    private static final Argon2Function ARGON2ID = Argon2Function.getInstance(MEMORY_KIB, 2, 1, 32, Argon2.ID);
    private static final int SALT_BYTES = 16;

    /** A flood of sign-ins waits here instead of taking 19 MiB each. */
    private final Semaphore turns = new Semaphore(2 * Runtime.getRuntime().availableProcessors(), true);

    /** Checked for an unknown person, so that the answer takes as long as for a known one. */
    private final String nobodysHash = hash(RandomToken.next());

    String hash(String password) {
        return inTurn(() -> Password.hash(normal(password))
                .addRandomSalt(SALT_BYTES)
                .with(ARGON2ID)
                .getResult());
    }

    /** @param hash null for an unknown person: always wrong, after the same work */
    boolean isRight(String password, @Nullable String hash) {
        boolean right = matches(password, hash == null ? nobodysHash : hash);
        return right && hash != null;
    }

    /** Whether the hash was made at another cost than today's, and should be made anew when the password is next at hand. */
    boolean isOutdated(String hash) {
        return !Argon2Function.getInstanceFromHash(hash).equals(ARGON2ID);
    }

    /** All the work of a check; nothing else may depend on the password. */
    boolean matches(String password, String hash) {
        return inTurn(() -> Password.check(normal(password), hash).with(Argon2Function.getInstanceFromHash(hash)));
    }

    /**
     * One keyboard sends é as one character, another as two: both are the same password (NFC, as RFC 8265 has it). Nothing else is
     * changed: ① stays another character than 1.
     */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private <T> T inTurn(Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
