package gatehouse.team;

import gatehouse.web.SessionCookie;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;

/** Tells Micronaut Security who a request comes from, by the session its cookie belongs to. */
@Singleton
class SessionFetcher implements AuthenticationFetcher<HttpRequest<?>> {
    /** The attribute that holds the {@link CurrentMember}. */
    static final String MEMBER = "member";

    private final SessionService sessions;
    private final ExecutorService blocking;

    SessionFetcher(SessionService sessions, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.sessions = sessions;
        this.blocking = blocking;
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        Optional<String> token = SessionCookie.SESSION.read(request);
        if (token.isEmpty() || request.getPath().startsWith("/static/")) {
            return Publishers.empty();
        }
        // A future without a value is a publisher without one: nobody is signed in.
        return Publishers.fromCompletableFuture(() -> CompletableFuture.supplyAsync(
                () -> sessions.find(token.get())
                        .map(SessionFetcher::authenticationOf)
                        .orElse(null),
                blocking));
    }

    private static Authentication authenticationOf(CurrentMember member) {
        return Authentication.build(
                Long.toString(member.personId()),
                List.of(member.role()),
                Map.of(MEMBER, member, "name", member.name(), "teamName", member.teamName()));
    }
}
