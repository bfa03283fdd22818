package gatehouse.checklist;

import gatehouse.team.CurrentMember;
import gatehouse.verdict.HouseRules.Strangers;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.View;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The checklist on paper: a blank sheet for anybody, and a member's own; as a page to print and as PDF. */
@Controller("/checklist/print")
@ExecuteOn(TaskExecutors.BLOCKING)
class SheetController {
    private final ChecklistService checklist;
    private final SheetPdf pdf;

    /** The blank sheets made so far, by policy and paper: anybody may ask for one, and making it is work. */
    private final Map<String, byte[]> blanks = new ConcurrentHashMap<>();

    SheetController(ChecklistService checklist, SheetPdf pdf) {
        this.checklist = checklist;
        this.pdf = pdf;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    @View("checklist/print")
    Map<String, Object> blank(@QueryValue @Nullable String policy) {
        return blankSheet(ChecklistChoice.of(policy, null, null, Strangers.BALANCED));
    }

    @Get(uri = "/checklist.pdf", produces = MediaType.ALL)
    HttpResponse<byte[]> blankPdf(
            HttpRequest<?> request, @QueryValue @Nullable String policy, @QueryValue @Nullable String paper) {
        ChecklistChoice choice = ChecklistChoice.of(policy, null, null, Strangers.BALANCED);
        String size = size(paper);
        return pdf(blanks.computeIfAbsent(
                choice.openness().key() + size, each -> pdf.of(blankSheet(choice), size, request)));
    }

    @Get("/mine")
    @Produces(MediaType.TEXT_HTML)
    @View("checklist/print")
    Map<String, Object> mine(
            CurrentMember member, @QueryValue @Nullable String policy, @QueryValue @Nullable String of) {
        return personalSheet(member, ChecklistChoice.of(policy, of, null, checklist.policyOf(member)));
    }

    @Get(uri = "/my-checklist.pdf", produces = MediaType.ALL)
    HttpResponse<byte[]> minePdf(
            HttpRequest<?> request,
            CurrentMember member,
            @QueryValue @Nullable String policy,
            @QueryValue @Nullable String of,
            @QueryValue @Nullable String paper) {
        return pdf(pdf.of(
                personalSheet(member, ChecklistChoice.of(policy, of, null, checklist.policyOf(member))),
                size(paper),
                request));
    }

    private Map<String, Object> blankSheet(ChecklistChoice choice) {
        Map<String, Object> model = sheet(choice);
        model.put("blocks", checklist.blank());
        return model;
    }

    private Map<String, Object> personalSheet(CurrentMember member, ChecklistChoice choice) {
        Map<String, Object> model = sheet(choice);
        PersonalOrder order = checklist.personal(member, choice.wholeTeam(), choice.openness());
        model.put("order", order);
        model.put("reader", choice.wholeTeam() ? member.teamName() : member.name());
        model.put("blocks", ChecklistBlock.of(choice, order));
        model.put("mine", checklist.ticksOf(member));
        return model;
    }

    private static Map<String, Object> sheet(ChecklistChoice choice) {
        Map<String, Object> model = new HashMap<>();
        model.put("choice", choice);
        model.put("policies", List.of(Strangers.values()));
        model.put("mine", Map.of());
        return model;
    }

    private static String size(@Nullable String paper) {
        return "letter".equals(paper) ? "Letter" : "A4";
    }

    private static HttpResponse<byte[]> pdf(byte[] pdf) {
        return HttpResponse.ok(pdf)
                .contentType(MediaType.APPLICATION_PDF_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"linkedin-checklist.pdf\"");
    }
}
