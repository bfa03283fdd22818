package gatehouse.inbox;

import gatehouse.connection.ConnectionsChanged;
import gatehouse.db.ListPlace;
import gatehouse.intent.Intent;
import gatehouse.team.LessonService;
import gatehouse.team.PendingLesson;
import gatehouse.team.PendingSender;
import gatehouse.team.SenderAliasService;
import gatehouse.verdict.Lesson;
import gatehouse.verdict.SamePeople;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Judges outreaches again, a batch at a time, that were judged with what no longer stands. */
@Singleton
@Transactional
class Rejudging {
    /** What one transaction may write. */
    private static final int MOST_ROWS = 1_000;

    private final StaleVerdictRepository stale;
    private final VerdictRepository verdicts;
    private final DecisionRepository decisions;
    private final TeamJudges judges;
    private final LessonService lessons;
    private final SenderAliasService senders;
    private final Backfill backfill;
    private final Campaigns campaigns;
    private final Clock clock;

    Rejudging(
            StaleVerdictRepository stale,
            VerdictRepository verdicts,
            DecisionRepository decisions,
            TeamJudges judges,
            LessonService lessons,
            SenderAliasService senders,
            Backfill backfill,
            Campaigns campaigns,
            Clock clock) {
        this.stale = stale;
        this.verdicts = verdicts;
        this.decisions = decisions;
        this.judges = judges;
        this.lessons = lessons;
        this.senders = senders;
        this.backfill = backfill;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    /**
     * Judges a batch of outreaches again that are out of date, those of one team or with null of all; gives the last of them, or null at
     * the end.
     */
    @Nullable
    StoredOutreach judgeAgain(@Nullable Long onlyTeam, @Nullable StoredOutreach after, int atMost) {
        List<StoredOutreach> batch = stale.outOfDate(
                judges.engineVersion(),
                onlyTeam,
                after == null ? 0 : after.teamId(),
                after == null ? 0 : after.id(),
                atMost);
        return judgedAgain(batch);
    }

    /** Judges a batch of those outreaches again that a lesson is about; gives the place of the last, or null at the end. */
    @Nullable
    ListPlace judgeAgain(PendingLesson pending, @Nullable ListPlace below, int atMost) {
        Lesson lesson = pending.lesson();
        Set<String> keys = lessons.keysOf(pending.teamId(), lesson.scope(), lesson.key());
        List<StoredOutreach> batch = stale.alike(pending.teamId(), lesson.scope(), keys, below, atMost);
        return placeOf(judgedAgain(batch));
    }

    /**
     * Judges a batch of what a sender sent again, and has the campaigns counted that it belongs to; gives the place of the last, or null
     * at the end.
     */
    @Nullable
    ListPlace judgeAgain(PendingSender pending, @Nullable ListPlace below, int atMost) {
        List<StoredOutreach> batch =
                stale.alike(pending.teamId(), Lesson.Scope.SENDER, List.of(pending.key()), below, atMost);
        campaigns.changed(
                pending.teamId(),
                batch.stream()
                        .map(StoredOutreach::template)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        return placeOf(judgedAgain(batch));
    }

    /** Judges a batch of what these senders wrote to a member again; gives the place of the last, or null at the end. */
    @Nullable
    ListPlace judgeAgain(ConnectionsChanged changed, @Nullable ListPlace below, int atMost) {
        SamePeople people = senders.samePeople(changed.teamId());
        Set<String> keys = changed.senderKeys().stream()
                .flatMap(key -> people.vouching(key).stream())
                .collect(Collectors.toSet());
        List<StoredOutreach> batch = stale.from(changed.teamId(), changed.memberId(), keys, below, atMost);
        return placeOf(judgedAgain(batch));
    }

    /** Judges a batch of a campaign's outreaches again; gives the place of the last, or null at the end. */
    @Nullable
    ListPlace judgeCampaign(PendingCampaign campaign, @Nullable ListPlace below, int atMost) {
        List<StoredOutreach> batch =
                stale.alike(campaign.teamId(), Lesson.Scope.TEMPLATE, List.of(campaign.key()), below, atMost);
        return placeOf(judgedAgain(batch));
    }

    /** Judges the first of a batch again, those of one team and as many as one transaction may write: the last of them; null for none. */
    private @Nullable StoredOutreach judgedAgain(List<StoredOutreach> batch) {
        if (batch.isEmpty()) {
            return null;
        }
        long teamId = batch.getFirst().teamId();
        List<StoredOutreach> ofTeam =
                batch.stream().takeWhile(stored -> stored.teamId() == teamId).toList();
        List<StoredOutreach> some = backfill.withTemplates(teamId, ofTeam, MOST_ROWS - ofTeam.size());
        TeamJudge judge = judges.ofStored(teamId, some);
        Map<Long, Intent> said =
                decisions.intents(teamId, some.stream().map(StoredOutreach::id).toList());
        some.forEach(stored -> verdicts.replace(stored, judge.judge(stored), said.get(stored.id()), clock.instant()));
        return some.getLast();
    }

    private static @Nullable ListPlace placeOf(@Nullable StoredOutreach last) {
        return last == null ? null : last.place();
    }
}
