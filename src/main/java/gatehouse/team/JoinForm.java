package gatehouse.team;

import io.micronaut.core.annotation.Introspected;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody without an account types to join a team. */
@Introspected
record JoinForm(
        @Nullable String name,
        @Nullable String email,
        @Nullable String password) {
    static final JoinForm EMPTY = new JoinForm(null, null, null);

    /** Field to sentence, in the order of the page: the same as for the one who opened the team. */
    Map<String, String> errors(String teamName) {
        return asWelcome(teamName).errors();
    }

    JoinForm withoutPassword() {
        return new JoinForm(name, email, null);
    }

    /** Only for a form without errors. */
    NewPerson toNewPerson(String teamName) {
        NewTeam read = asWelcome(teamName).toNewTeam();
        return new NewPerson(read.email(), read.name(), read.password());
    }

    private WelcomeForm asWelcome(String teamName) {
        return new WelcomeForm(teamName, name, email, password);
    }

    /** Leaves the password out. */
    @Override
    public String toString() {
        return "JoinForm[]";
    }
}
