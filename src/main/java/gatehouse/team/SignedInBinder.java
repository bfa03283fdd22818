package gatehouse.team;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;

/** Hands the person who is signed in to controller methods that ask for a {@link SignedIn}, whether they are in a team or not. */
@Singleton
class SignedInBinder implements TypedRequestArgumentBinder<SignedIn> {
    @Override
    public Argument<SignedIn> argumentType() {
        return Argument.of(SignedIn.class);
    }

    @Override
    public BindingResult<SignedIn> bind(ArgumentConversionContext<SignedIn> context, HttpRequest<?> request) {
        return () -> SessionFetcher.signedIn(request);
    }
}
