package gatehouse.team;

import gatehouse.web.SessionCookie;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** Tells Micronaut Security who a request comes from, by the session its cookie belongs to. */
@Singleton
class SessionFetcher implements AuthenticationFetcher<HttpRequest<?>> {
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

    static Optional<SignedIn> signedIn(@Nullable Authentication authentication) {
        return Optional.ofNullable(authentication)
                .map(known -> (OpenSession) known.getAttributes().get(OpenSession.ATTRIBUTE))
                .map(OpenSession::who);
    }

    static Optional<SignedIn> signedIn(HttpRequest<?> request) {
        return request.getUserPrincipal(Authentication.class).flatMap(SessionFetcher::signedIn);
    }

    /** The attributes beside the session are what the frame of every page reads ({@code gatehouse.web.Layout}). */
    private static Authentication authenticationOf(OpenSession session) {
        SignedIn person = session.who();
        Map<String, Object> attributes = new HashMap<>(Map.of(
                OpenSession.ATTRIBUTE,
                session,
                "name",
                person.member().map(CurrentMember::name).orElse(person.name()),
                "shared",
                person.isShared()));
        person.member().ifPresent(member -> {
            attributes.put("teamName", member.teamName());
            attributes.put("works", member.role().works());
        });
        List<String> roles =
                person.member().map(member -> List.of(member.role().key())).orElse(List.of());
        return Authentication.build(Long.toString(person.personId()), roles, attributes);
    }
}
