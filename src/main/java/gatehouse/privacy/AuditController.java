package gatehouse.privacy;

import gatehouse.audit.AuditAction.Area;
import gatehouse.audit.AuditFilter;
import gatehouse.audit.AuditService;
import gatehouse.team.CurrentMember;
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
import org.jspecify.annotations.Nullable;

/** Who did what when in the team, and whether all of it is still as it was written. */
@Controller("/team/audit")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class AuditController {
    private final AuditPages pages;
    private final AuditService audit;

    AuditController(AuditPages pages, AuditService audit) {
        this.pages = pages;
        this.audit = audit;
    }

    @Get
    @View("privacy/audit")
    Map<String, Object> index(
            CurrentMember member,
            @QueryValue("member") @Nullable String who,
            @QueryValue @Nullable String area,
            @QueryValue @Nullable String before) {
        AuditFilter filter = new AuditFilter(number(who), Area.find(area).orElse(null));
        return Map.of("page", pages.below(member, filter, number(before)), "areas", List.of(Area.values()));
    }

    @Get("/check")
    @View("privacy/audit-check")
    Map<String, Object> check(CurrentMember member) {
        return Map.of("check", audit.check(member.teamId()));
    }

    /** Null for what is none of our addresses: shown as if it was left out. */
    private static @Nullable Long number(@Nullable String digits) {
        try {
            return digits == null ? null : Long.valueOf(digits);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
