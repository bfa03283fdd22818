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
    static final int MIN_LENGTH = 8;
    static final int MAX_LENGTH = 128;

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
        String known = hash == null ? nobodysHash : hash;
        boolean right =
                inTurn(() -> Password.check(normal(password), known).with(Argon2Function.getInstanceFromHash(known)));
        return right && hash != null;
    }

    static int length(String password) {
        return password.codePointCount(0, password.length());
    }

    /** One keyboard sends é as one character, another as two: both are the same password. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
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
