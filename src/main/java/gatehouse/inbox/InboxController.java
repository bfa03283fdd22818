package gatehouse.inbox;

import gatehouse.db.ListPlace;
import gatehouse.guide.AnswerWish;
import gatehouse.intent.Intent;
import gatehouse.outreach.ProfileMark;
import gatehouse.outreach.Relationship;
import gatehouse.team.CurrentMember;
import gatehouse.verdict.Action;
import gatehouse.verdict.Risk;
import gatehouse.web.FormValues;
import gatehouse.web.NotFound;
import gatehouse.web.Refusal;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import io.micronaut.views.View;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pages of the inbox: the list, and what we say of one outreach. */
@Controller("/inbox")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class InboxController {
    private final InboxService inbox;
    private final TeachingService teaching;
    private final VerdictPages pages;
    private final VerdictWords words;

    InboxController(InboxService inbox, TeachingService teaching, VerdictPages pages, VerdictWords words) {
        this.inbox = inbox;
        this.teaching = teaching;
        this.pages = pages;
        this.words = words;
    }

    @Get
    @View("inbox/index")
    Map<String, Object> index(
            CurrentMember member,
            @QueryValue @Nullable String intent,
            @QueryValue @Nullable String action,
            @QueryValue @Nullable String risk,
            @QueryValue @Nullable String upload,
            @QueryValue @Nullable String before,
            @QueryValue @Nullable String deleted,
            @QueryValue @Nullable String added) {
        InboxFilter filter = InboxFilter.of(intent, action, risk, id(upload));
        Map<String, Object> model = new HashMap<>();
        model.put("page", inbox.list(member, filter, ListPlace.parse(before)));
        model.put("filter", filter);
        model.put("isFirst", ListPlace.parse(before) == null);
        model.put("deleted", id(deleted));
        model.put("added", id(added));
        model.put("intents", List.of(Intent.values()));
        model.put("actions", List.of(Action.values()));
        model.put("risks", List.of(Risk.values()));
        return model;
    }

    @Get("/{id}")
    @View("inbox/show")
    Map<String, Object> show(
            CurrentMember member,
            long id,
            @QueryValue @Nullable String read,
            @QueryValue @Nullable String again,
            @QueryValue @Nullable String taught,
            @QueryValue @Nullable String tone,
            @QueryValue @Nullable String late) {
        JudgedOutreach item = inbox.find(member, id).orElseThrow(NotFound::new);
        SenderForm sender = SenderForm.of(item.outreach().sender());
        Map<String, Object> model = model(member, item, sender, AnswerWish.of(tone, late), Map.of());
        model.put(
                "notice",
                taught != null
                        ? "teach.kept"
                        : again != null ? "show.judged-again" : read != null ? "show.read-from-copy" : "");
        return model;
    }

    @Post("/{id}/sender")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> changeSender(CurrentMember member, long id, @Body Map<String, Object> body) {
        JudgedOutreach item = inbox.find(member, id).orElseThrow(NotFound::new);
        FormValues values = new FormValues(body);
        SenderForm form = SenderForm.of(values, item.outreach().sender());
        Map<String, String> errors = new LinkedHashMap<>();
        form.errors().forEach((field, key) -> errors.put(field, words.say(key)));
        if (!errors.isEmpty()) {
            return HttpResponse.unprocessableEntity()
                    .body(new ModelAndView<>("inbox/show", model(member, item, form, AnswerWish.USUAL, errors)));
        }
        boolean kept =
                inbox.changeSender(member, id, now -> SenderForm.of(values, now).toSender());
        return kept ? to("/inbox/" + id + "?again=yes") : gone();
    }

    @Post("/{id}/decisions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> decide(CurrentMember member, long id, @Body Map<String, Object> body) {
        FormValues form = new FormValues(body);
        @Nullable Intent right = chosen(Intent.class, form.line("intent"));
        @Nullable Action did = chosen(Action.class, form.line("action"));
        if (right == null && did != null) {
            right = inbox.find(member, id).orElseThrow(NotFound::new).corrected();
        }
        return inbox.decide(member, id, right, did) ? to("/inbox/" + id + "#right") : gone();
    }

    @Post("/{id}/deletion")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> delete(CurrentMember member, long id, @Body Map<String, Object> body) {
        return inbox.delete(member, id) ? to("/inbox?deleted=" + id) : gone();
    }

    @Post("/{id}/restoration")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> restore(CurrentMember member, long id, @Body Map<String, Object> body) {
        return inbox.restore(member, id) ? to("/inbox/" + id) : gone();
    }

    private static <E extends Enum<E>> @Nullable E chosen(Class<E> type, String key) {
        @Nullable E value = InboxFilter.find(type, key);
        if (value == null && !key.isEmpty()) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "400");
        }
        return value;
    }

    private Map<String, Object> model(
            CurrentMember member, JudgedOutreach item, SenderForm form, AnswerWish wish, Map<String, String> errors) {
        Map<String, Object> model = new HashMap<>();
        model.put("page", pages.of(member, item, form, wish));
        model.put("errors", errors);
        model.put("relationships", List.of(Relationship.values()));
        model.put("marks", ProfileMark.entered());
        model.put("reaches", item.said().isEmpty() ? Map.of() : teaching.reaches(member, item.id()));
        model.put("steps", TeachingController.steps(item.outreach().kind()));
        model.put("notice", "");
        return model;
    }

    private static HttpResponse<?> to(String path) {
        return HttpResponse.seeOther(URI.create(path));
    }

    private static HttpResponse<?> gone() {
        throw new NotFound();
    }

    private static @Nullable Long id(@Nullable String digits) {
        try {
            return digits == null ? null : Long.valueOf(digits);
        } catch (NumberFormatException e) {
            return null; // not one of our addresses: shown as if it was left out
        }
    }
}
