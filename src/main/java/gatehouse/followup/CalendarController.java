package gatehouse.followup;

import gatehouse.team.CurrentMember;
import gatehouse.web.FormValues;
import gatehouse.web.Https;
import gatehouse.web.NotFound;
import gatehouse.web.Sentences;
import gatehouse.web.SessionCookie;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Follow-ups in the member's own calendar: a file to download, and a feed under a secret address. */
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class CalendarController {
    private static final URI SETTINGS = URI.create("/follow-ups/calendar");
    private static final Duration TO_THE_PAGE = Duration.ofMinutes(5);
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._:\\[\\]-]+");
    private static final String TYPE = "text/calendar; charset=utf-8";

    private final FollowUpService followUps;
    private final Sentences sentences;

    CalendarController(FollowUpService followUps, Sentences sentences) {
        this.followUps = followUps;
        this.sentences = sentences;
    }

    @Get("/follow-ups/calendar")
    HttpResponse<?> settings(HttpRequest<?> request, CurrentMember member) {
        Optional<String> secret = SessionCookie.ONCE.read(request).filter(known -> followUps.isFeed(member, known));
        @Nullable
        String link = secret.map(known -> link(request, member.teamId(), known)).orElse(null);
        return HttpResponse.ok(page(member, followUps.page(member).zone(), link, Map.of()))
                .cookie(SessionCookie.ONCE.removed(request));
    }

    @Post("/follow-ups/calendar/zone")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> setZone(CurrentMember member, @Body Map<String, Object> body) {
        String zone = new FormValues(body).line("zone");
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            Map<String, String> errors = sentences.errors(Map.of("zone", "followup.zone.wrong"));
            return HttpResponse.unprocessableEntity().body(page(member, zone, null, errors));
        }
        followUps.setZone(member, ZoneId.of(zone));
        return HttpResponse.seeOther(SETTINGS);
    }

    /** The secret goes to the next page in a cookie: the database has only its hash. */
    @Post("/follow-ups/calendar/feed")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> openFeed(HttpRequest<?> request, CurrentMember member, @Body Map<String, Object> body) {
        String secret = followUps.openFeed(member);
        return HttpResponse.seeOther(SETTINGS).cookie(SessionCookie.ONCE.holding(secret, TO_THE_PAGE, request));
    }

    @Post("/follow-ups/calendar/feed/revocation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> closeFeed(CurrentMember member, @Body Map<String, Object> body) {
        followUps.closeFeed(member);
        return HttpResponse.seeOther(SETTINGS);
    }

    @Get("/follow-ups/calendar.ics")
    HttpResponse<?> download(CurrentMember member) {
        return file(member.memberId(), followUps.calendar(member));
    }

    @Get("/calendar/{team}/{token}/follow-ups.ics")
    HttpResponse<?> feed(long team, String token) {
        FollowUpService.Feed feed = followUps.feed(team, token).orElseThrow(NotFound::new);
        return file(feed.memberId(), feed.open());
    }

    private static HttpResponse<?> file(long memberId, List<FollowUp> open) {
        return HttpResponse.ok(FollowUpCalendar.write(memberId, open))
                .header(HttpHeaders.CONTENT_TYPE, TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"follow-ups.ics\"");
    }

    private ModelAndView<?> page(CurrentMember member, String zone, @Nullable String link, Map<String, String> errors) {
        Map<String, Object> model = new HashMap<>();
        model.put("zone", zone);
        model.put("link", link);
        model.put("hasFeed", followUps.page(member).hasFeed());
        model.put("errors", errors);
        return new ModelAndView<>("followup/calendar", model);
    }

    /** By the name under which the browser reached us; a proxy in front of us may have another than we know. */
    private static String link(HttpRequest<?> request, long team, String secret) {
        @Nullable String host = request.getHeaders().get(HttpHeaders.HOST);
        String path = "/calendar/" + team + "/" + secret + "/follow-ups.ics";
        boolean plain = host != null && HOST.matcher(host).matches();
        return plain ? (Https.isUsedBy(request) ? "https://" : "http://") + host + path : path;
    }
}
