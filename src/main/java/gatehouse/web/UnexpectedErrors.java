package gatehouse.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import jakarta.inject.Singleton;

/** Catches whatever nothing else handles, so that it is logged by us, once, and without the words it quotes. */
@Singleton
class UnexpectedErrors implements ExceptionHandler<Throwable, HttpResponse<?>> {
    private final ErrorPages pages;

    UnexpectedErrors(ErrorPages pages) {
        this.pages = pages;
    }

    @Override
    public HttpResponse<?> handle(HttpRequest request, Throwable error) {
        return pages.processResponse(ErrorContext.builder(request).cause(error).build(), HttpResponse.serverError());
    }
}
