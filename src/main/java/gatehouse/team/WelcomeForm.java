package gatehouse.team;

import io.micronaut.core.annotation.Introspected;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is typed on the first visit. */
@Introspected
record WelcomeForm(
        @Nullable String team,
        @Nullable String name,
        @Nullable String email,
        @Nullable String password) {
    private static final int MAX_NAME = 100;

    static final WelcomeForm EMPTY = new WelcomeForm(null, null, null, null);

    /** Field to sentence, in the order of the page. */
    Map<String, String> errors() {
        Map<String, String> errors = new LinkedHashMap<>();
        nameError(team, "a name for your team").ifPresent(error -> errors.put("team", error));
        nameError(name, "your name").ifPresent(error -> errors.put("name", error));
        emailError().ifPresent(error -> errors.put("email", error));
        passwordError().ifPresent(error -> errors.put("password", error));
        return errors;
    }

    /** The same without the password, for showing the form again. */
    WelcomeForm withoutPassword() {
        return new WelcomeForm(team, name, email, null);
    }

    /** Only for a form without errors. */
    NewTeam toNewTeam() {
        return new NewTeam(
                tidy(team), tidy(name), EmailAddress.parse(email).orElseThrow(), password == null ? "" : password);
    }

    static Optional<String> nameError(@Nullable String typed, String what) {
        String name = tidy(typed);
        if (name.codePoints().allMatch(WelcomeForm::isInvisible)) {
            return Optional.of("Enter " + what);
        }
        boolean tooLong = name.codePointCount(0, name.length()) > MAX_NAME;
        return tooLong ? Optional.of("Use " + MAX_NAME + " characters or fewer for " + what) : Optional.empty();
    }

    private Optional<String> emailError() {
        if (EmailAddress.parse(email).isPresent()) {
            return Optional.empty();
        }
        boolean missing = email == null || email.isBlank();
        return Optional.of(missing ? "Enter your e-mail address" : "Enter an e-mail address like name@example.com");
    }

    private Optional<String> passwordError() {
        int length = password == null ? 0 : Passwords.length(password);
        if (length == 0) {
            return Optional.of("Choose a password");
        }
        if (length < Passwords.MIN_LENGTH) {
            return Optional.of("Use at least " + Passwords.MIN_LENGTH + " characters for the password");
        }
        boolean tooLong = length > Passwords.MAX_LENGTH;
        return tooLong
                ? Optional.of("Use " + Passwords.MAX_LENGTH + " characters or fewer for the password")
                : Optional.empty();
    }

    static String tidy(@Nullable String typed) {
        return typed == null ? "" : typed.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    private static boolean isInvisible(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.getType(codePoint) == Character.FORMAT
                || Character.getType(codePoint) == Character.CONTROL;
    }

    /** Leaves the password out. */
    @Override
    public String toString() {
        return "WelcomeForm[" + team + "]";
    }
}
