package gatehouse.team;

import io.micronaut.core.annotation.Introspected;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is typed on the first visit. */
@Introspected
record WelcomeForm(
        @Nullable String team,
        @Nullable String name,
        @Nullable String email,
        @Nullable String password) {
    static final WelcomeForm EMPTY = new WelcomeForm(null, null, null, null);

    /** Field to sentence, in the order of the page. */
    Map<String, String> errors() {
        Map<String, String> errors = new LinkedHashMap<>();
        new TypedName(team).problem("a name for your team").ifPresent(error -> errors.put("team", error));
        new TypedName(name).problem("your name").ifPresent(error -> errors.put("name", error));
        EmailAddress.problemOf(email).ifPresent(error -> errors.put("email", error));
        PasswordRules.around(team, name, email).problemOf(password).ifPresent(error -> errors.put("password", error));
        return errors;
    }

    /** The same without the password, for showing the form again. */
    WelcomeForm withoutPassword() {
        return new WelcomeForm(team, name, email, null);
    }

    /** Only for a form without errors. */
    NewTeam toNewTeam() {
        return new NewTeam(
                new TypedName(team).text(),
                new TypedName(name).text(),
                EmailAddress.parse(email).orElseThrow(),
                password == null ? "" : password);
    }

    /** Leaves the password out. */
    @Override
    public String toString() {
        return "WelcomeForm[" + team + "]";
    }
}
