package gatehouse.inbox;

import gatehouse.team.LessonService;
import gatehouse.verdict.Lesson.Scope;
import gatehouse.verdict.Wording;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** Finds the templates of outreaches that came before there were any; works inside the caller's transaction. */
@Singleton
class Backfill {
    private final Templates templates;
    private final TemplateRepository assigned;
    private final Campaigns campaigns;
    private final LessonService lessons;

    Backfill(Templates templates, TemplateRepository assigned, Campaigns campaigns, LessonService lessons) {
        this.templates = templates;
        this.assigned = assigned;
        this.campaigns = campaigns;
        this.lessons = lessons;
    }

    /**
     * The first of some outreaches, each with its template: all, unless that makes too many rows for one transaction.
     *
     * @param mostRows how many rows it may write; with twenty it takes at least one
     */
    List<StoredOutreach> withTemplates(long teamId, List<StoredOutreach> some, int mostRows) {
        List<StoredOutreach> without =
                some.stream().filter(stored -> stored.template() == null).toList();
        if (without.isEmpty()) {
            return some;
        }
        Templates.Found found = templates.find(
                teamId,
                without.stream()
                        .map(stored -> Wording.of(stored.outreach().text()))
                        .toList(),
                lessons.knowledgeOf(teamId).keysOf(Scope.TEMPLATE),
                IntStream.rangeClosed(1, without.size()).boxed().toList(), // each is itself a row that is written
                mostRows);
        Map<Long, StoredOutreach> with = new HashMap<>();
        for (int i = 0; i < found.keys().size(); i++) {
            StoredOutreach stored = without.get(i);
            with.put(stored.id(), stored.with(found.keys().get(i)));
        }
        assigned.assign(with.values());
        campaigns.grew(teamId, found.repeated());
        return some.stream()
                .map(stored -> Objects.requireNonNullElse(with.get(stored.id()), stored))
                .takeWhile(stored -> stored.template() != null)
                .toList();
    }
}
