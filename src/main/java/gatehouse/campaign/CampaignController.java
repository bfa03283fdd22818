package gatehouse.campaign;

import gatehouse.db.ListPlace;
import gatehouse.inbox.CampaignService;
import gatehouse.team.CurrentMember;
import gatehouse.web.NotFound;
import io.micronaut.http.HttpResponse;
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
import io.micronaut.views.View;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pages of campaigns: the list, and all that came of one. */
@Controller("/campaigns")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class CampaignController {
    private final CampaignService campaigns;

    CampaignController(CampaignService campaigns) {
        this.campaigns = campaigns;
    }

    @Get
    @View("campaign/index")
    Map<String, Object> index(CurrentMember member, @QueryValue @Nullable String before) {
        return Map.of(
                "list", campaigns.list(member, ListPlace.parse(before)), "isFirst", ListPlace.parse(before) == null);
    }

    @Get("/{key}")
    @View("campaign/show")
    Map<String, Object> show(
            CurrentMember member, String key, @QueryValue @Nullable String before, @QueryValue @Nullable String apart) {
        Map<String, Object> model = new HashMap<>();
        model.put(
                "campaign", campaigns.find(member, key, ListPlace.parse(before)).orElseThrow(NotFound::new));
        model.put("isFirst", ListPlace.parse(before) == null);
        model.put("apart", id(apart));
        return model;
    }

    @Post("/{key}/strays/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> setApart(CurrentMember member, String key, long id, @Body Map<String, Object> body) {
        return to(campaigns.setApart(member, key, id), "/campaigns/" + key + "?apart=" + id);
    }

    @Post("/{key}/strays/{id}/return")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> putBack(CurrentMember member, String key, long id, @Body Map<String, Object> body) {
        return to(campaigns.putBack(member, key, id), "/campaigns/" + key);
    }

    private static HttpResponse<?> to(boolean done, String path) {
        if (!done) {
            throw new NotFound();
        }
        return HttpResponse.seeOther(URI.create(path));
    }

    private static @Nullable Long id(@Nullable String digits) {
        try {
            return digits == null ? null : Long.valueOf(digits);
        } catch (NumberFormatException e) {
            return null; // not one of our addresses: shown as if it was left out
        }
    }
}
