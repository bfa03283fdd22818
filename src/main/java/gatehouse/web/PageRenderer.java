package gatehouse.web;

import gatehouse.verdict.VerdictEngine;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.io.Writable;
import io.micronaut.core.io.scan.ClassPathResourceLoader;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.util.locale.HttpLocaleResolver;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.views.ViewUtils;
import io.micronaut.views.thymeleaf.ThymeleafViewsRenderer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.templateresolver.AbstractConfigurableTemplateResolver;

/**
 * Renders every page, with the {@link Layout} in its model.
 *
 * <p>The whole page is rendered before the answer begins: an error in a template is then an error page with all its headers,
 * where the renderer it replaces would have cut a half-sent answer off.
 */
@Singleton
@Produces(MediaType.TEXT_HTML)
@Replaces(ThymeleafViewsRenderer.class)
class PageRenderer<T> extends ThymeleafViewsRenderer<T> {
    private static final String DOCTYPE = "<!DOCTYPE html>";

    private final Assets assets;
    private final VerdictEngine verdicts;

    PageRenderer(
            AbstractConfigurableTemplateResolver templates,
            TemplateEngine engine,
            ClassPathResourceLoader resources,
            HttpLocaleResolver locales,
            Assets assets,
            VerdictEngine verdicts) {
        super(templates, engine, resources, locales);
        this.assets = assets;
        this.verdicts = verdicts;
    }

    @Override
    public Writable render(String view, @Nullable T data, @Nullable HttpRequest<?> request) {
        String page = renderAll(view, ViewUtils.modelOf(data), request);
        return out -> out.write(page);
    }

    /** The page as text. */
    @SuppressWarnings("unchecked") // the model is a map, whatever T the framework asks for
    String renderAll(String view, Map<String, Object> data, @Nullable HttpRequest<?> request) {
        Map<String, Object> model = new HashMap<>(data);
        if (request != null) {
            model.put("layout", layoutFor(request));
        }
        StringWriter out = new StringWriter(16_384);
        try {
            super.render(view, (T) model, request).writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String page = out.toString();
        return page.startsWith(DOCTYPE) ? page : DOCTYPE + "\n" + page;
    }

    private Layout layoutFor(HttpRequest<?> request) {
        Optional<Authentication> person = request.getUserPrincipal(Authentication.class);
        Optional<Authentication> member = person.filter(p -> p.getAttributes().containsKey("teamName"));
        boolean works = member.filter(m -> text(m, "works").equals("true")).isPresent();
        return new Layout(
                person.isPresent(),
                person.map(p -> text(p, "name")).orElse(""),
                member.map(m -> text(m, "teamName")).orElse(""),
                works,
                person.filter(p -> text(p, "shared").equals("true")).isPresent(),
                member.isPresent() ? Layout.roomsSeenFrom(request.getPath(), works) : List.of(),
                FormToken.of(request),
                FormToken.ofUpload(request),
                assets.version(),
                member.isPresent() ? verdicts.version() : null);
    }

    private static String text(Authentication member, String key) {
        return String.valueOf(member.getAttributes().getOrDefault(key, ""));
    }
}
