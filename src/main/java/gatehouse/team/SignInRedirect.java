package gatehouse.team;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;

/**
 * Sends a visitor who isn't signed in to the sign-in page, and from there back to where they wanted to go; one who is signed in but
 * not yet anybody in a team is sent to choose.
 */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
class SignInRedirect implements ExceptionHandler<AuthorizationException, MutableHttpResponse<?>> {
    private static final URI CHOOSE_TEAM = URI.create("/team/choice");
    private static final URI SAY_WHO = URI.create("/team/who");

    private final ErrorResponseProcessor<?> errorPages;

    SignInRedirect(ErrorResponseProcessor<?> errorPages) {
        this.errorPages = errorPages;
    }

    @Override
    public MutableHttpResponse<?> handle(HttpRequest request, AuthorizationException error) {
        Optional<SignedIn> person = SessionFetcher.signedIn(request);
        if (person.isPresent() && person.get().member().isEmpty()) {
            return HttpResponse.seeOther(person.get().isNamed() ? CHOOSE_TEAM : SAY_WHO);
        }
        if (error.isForbidden()) {
            return errorPages.processResponse(
                    ErrorContext.builder(request).cause(error).build(), HttpResponse.status(HttpStatus.FORBIDDEN));
        }
        return HttpResponse.seeOther(signInFor(request));
    }

    /** Only a page can be gone back to; what a form sent is gone. */
    private static URI signInFor(HttpRequest<?> request) {
        URI wanted = request.getUri();
        boolean page =
                request.getMethod() == HttpMethod.GET && !wanted.getPath().equals("/");
        UriBuilder signIn = UriBuilder.of("/sign-in");
        if (page) {
            String query = wanted.getRawQuery() == null ? "" : "?" + wanted.getRawQuery();
            signIn.queryParam("next", wanted.getRawPath() + query);
        }
        return signIn.build();
    }
}
