package gatehouse.guide;

import gatehouse.signal.Signal;
import gatehouse.signal.SignalCatalog;
import gatehouse.web.NotFound;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.View;
import java.util.List;
import java.util.Map;

/** The pages of the guide. */
@Controller("/guide")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class GuideController {
    private static final int LONGEST_QUESTION = 200;

    private final GuideService guide;
    private final GuideSearch search;
    private final SignalCatalog signals;
    private final PolicyTable policy;

    GuideController(GuideService guide, GuideSearch search, SignalCatalog signals, PolicyTable policy) {
        this.guide = guide;
        this.search = search;
        this.signals = signals;
        this.policy = policy;
    }

    @Get
    @View("guide/index")
    Map<String, Object> index() {
        return Map.of("chapters", guide.chapters(), "questions", guide.questions());
    }

    @Get("/search")
    @View("guide/search")
    Map<String, Object> search(@QueryValue(defaultValue = "") String q) {
        return Map.of("found", search.find(q.length() > LONGEST_QUESTION ? q.substring(0, LONGEST_QUESTION) : q));
    }

    @Get("/signals")
    @View("guide/signals")
    Map<String, Object> signals() {
        return Map.of("groups", SignalGroup.of(signals.all()));
    }

    @Get("/signals/{key}")
    @View("guide/signal")
    Map<String, Object> signal(String key) {
        Signal signal = signals.find(key).orElseThrow(NotFound::new);
        return Map.of(
                "signal", signal,
                "topics", guide.topicsOf(signal),
                "fires", examples(signal.fires()),
                "quiet", examples(signal.quiet()));
    }

    @Get("/how-we-decide")
    @View("guide/policy")
    Map<String, Object> policy() {
        return Map.of("rows", policy.rows());
    }

    @Get("/{topic}")
    @View("guide/topic")
    Map<String, Object> topic(String topic) {
        return Map.of("page", guide.page(guide.find(topic).orElseThrow(NotFound::new)));
    }

    /** Examples without the sender facts that a test needs before the words. */
    private static List<String> examples(List<String> texts) {
        return texts.stream()
                .map(text -> text.replaceFirst("^\\([a-z]+=[^)]*\\)\\s*", "").replace("\\n", " "))
                .filter(text -> !text.isBlank())
                .toList();
    }
}
