package gatehouse.account;

import java.time.Duration;

/** What came of an attempt to show who one is. */
sealed interface SignInOutcome {
    /** @param token of the session */
    record Done(String token) implements SignInOutcome {}

    /** @param stepToken to be shown again with the code */
    record CodeNeeded(String stepToken) implements SignInOutcome {}

    /** What was typed is not right, or not any more. */
    record Wrong() implements SignInOutcome {}

    /** There was nothing to go on with: too late, or never begun. */
    record Expired() implements SignInOutcome {}

    /** It was not looked at. */
    record TooOften(Duration left) implements SignInOutcome {
        /** In whole seconds, for the header Retry-After. */
        String retryAfter() {
            return Long.toString(left.plusMillis(999).toSeconds());
        }

        String sentence() {
            return "Too many wrong tries from here. Wait " + inWords() + ", then try again. "
                    + "You need not wait if you sign in from another place where you have signed in before";
        }

        private String inWords() {
            long minutes = left.plusSeconds(59).toMinutes();
            return minutes <= 1 ? "a minute" : minutes + " minutes";
        }
    }
}
