package gatehouse.web;

import io.micronaut.context.MessageSource;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.UriRouteMatch;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers every error with a page of one plain sentence and an id, and logs the id with what went wrong. */
@Singleton
@Replaces(ErrorResponseProcessor.class)
class ErrorPages implements ErrorResponseProcessor<String> {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final MediaType HTML = new MediaType("text/html; charset=utf-8");

    private final PageRenderer<Map<String, Object>> pages;
    private final MessageSource messages;

    ErrorPages(PageRenderer<Map<String, Object>> pages, MessageSource messages) {
        this.pages = pages;
        this.messages = messages;
    }

    @Override
    @SuppressWarnings("unchecked") // the body of an error answer is ours to choose
    public MutableHttpResponse<String> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        HttpRequest<?> request = context.getRequest();
        @Nullable Throwable cause = context.getRootCause().orElse(null);
        String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        log(id, request, response.code(), cause);
        SecurityHeaders.addTo(request, response);
        MutableHttpResponse<String> page = (MutableHttpResponse<String>) response;
        if (request.getMethod() == HttpMethod.HEAD) {
            return page;
        }
        return page.body(render(request, keyOf(response.code(), cause), id)).contentType(HTML);
    }

    private String render(HttpRequest<?> request, String key, String id) {
        Map<String, Object> model = Map.of(
                "title", say("error." + key + ".title"),
                "sentence", say("error." + key),
                "id", id);
        try {
            return pages.renderAll("error/show", model, request);
        } catch (RuntimeException e) {
            LOG.error("{} its page failed too\n{}", id, Trace.of(e));
            return "<!DOCTYPE html><html lang=\"en\"><title>Gatehouse</title><p>" + say("error.500") + " (" + id + ")";
        }
    }

    private String keyOf(int status, @Nullable Throwable cause) {
        String key = cause instanceof Refusal refusal ? refusal.key() : String.valueOf(status);
        if (messages.getMessage("error." + key, MessageSource.MessageContext.DEFAULT)
                .isPresent()) {
            return key;
        }
        return status < 500 ? "400" : "500";
    }

    private String say(String key) {
        return messages.getMessage(key, MessageSource.MessageContext.DEFAULT).orElse("Something is wrong");
    }

    /** The address as the program knows it: the one that was asked for may hold the secret of a link. */
    private static String placeOf(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request)
                .filter(UriRouteMatch.class::isInstance)
                .map(match -> ((UriRouteMatch<?, ?>) match)
                        .getRouteInfo()
                        .getUriMatchTemplate()
                        .toPathString())
                .orElseGet(request::getPath);
    }

    private static void log(String id, HttpRequest<?> request, int status, @Nullable Throwable cause) {
        if (status < 500) {
            LOG.info("{} {} {} {}", id, status, request.getMethodName(), placeOf(request));
        } else {
            String trace = cause == null ? "" : Trace.of(cause);
            LOG.error("{} {} {} {}\n{}", id, status, request.getMethodName(), placeOf(request), trace);
        }
    }
}
