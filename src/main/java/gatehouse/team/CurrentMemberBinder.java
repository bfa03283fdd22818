package gatehouse.team;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;

/** Hands the signed-in member to controller methods that ask for a {@link CurrentMember}. */
@Singleton
class CurrentMemberBinder implements TypedRequestArgumentBinder<CurrentMember> {
    @Override
    public Argument<CurrentMember> argumentType() {
        return Argument.of(CurrentMember.class);
    }

    @Override
    public BindingResult<CurrentMember> bind(ArgumentConversionContext<CurrentMember> context, HttpRequest<?> request) {
        return () -> SessionFetcher.signedIn(request).flatMap(SignedIn::member);
    }
}
