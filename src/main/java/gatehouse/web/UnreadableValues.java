package gatehouse.web;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.server.exceptions.ConversionErrorHandler;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.UriRouteMatch;
import jakarta.inject.Singleton;

/** A value that can't be read: in the path it means that there is no such page, elsewhere that the request is wrong. */
@Singleton
@Replaces(ConversionErrorHandler.class)
class UnreadableValues implements ExceptionHandler<ConversionErrorException, HttpResponse<?>> {
    private final ErrorPages pages;

    UnreadableValues(ErrorPages pages) {
        this.pages = pages;
    }

    @Override
    public HttpResponse<?> handle(HttpRequest request, ConversionErrorException error) {
        HttpStatus status = isInPath(request, error) ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST;
        return pages.processResponse(ErrorContext.builder(request).cause(error).build(), HttpResponse.status(status));
    }

    private static boolean isInPath(HttpRequest<?> request, ConversionErrorException error) {
        String name = error.getArgument()
                .getAnnotationMetadata()
                .stringValue(PathVariable.class)
                .orElse(error.getArgument().getName());
        return RouteAttributes.getRouteMatch(request)
                .filter(UriRouteMatch.class::isInstance)
                .map(match -> ((UriRouteMatch<?, ?>) match).getVariableValues().containsKey(name))
                .orElse(false);
    }
}
