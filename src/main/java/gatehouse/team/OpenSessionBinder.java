package gatehouse.team;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;

/** Hands the session to controller methods that ask for an {@link OpenSession}. */
@Singleton
class OpenSessionBinder implements TypedRequestArgumentBinder<OpenSession> {
    @Override
    public Argument<OpenSession> argumentType() {
        return Argument.of(OpenSession.class);
    }

    @Override
    public BindingResult<OpenSession> bind(ArgumentConversionContext<OpenSession> context, HttpRequest<?> request) {
        return () -> request.getUserPrincipal(Authentication.class)
                .map(authentication -> authentication.getAttributes().get(OpenSession.ATTRIBUTE))
                .map(OpenSession.class::cast);
    }
}
