package gatehouse.inbox;

import gatehouse.connection.ConnectionsChanged;
import gatehouse.intent.Intent;
import gatehouse.team.PendingLesson;
import gatehouse.verdict.Lesson;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Judges outreaches again, a batch at a time, that were judged with what no longer stands. */
@Singleton
@Transactional
class Rejudging {
    private final StaleVerdictRepository stale;
    private final VerdictRepository verdicts;
    private final DecisionRepository decisions;
    private final TeamJudges judges;
    private final Backfill backfill;
    private final Clock clock;

    Rejudging(
            StaleVerdictRepository stale,
            VerdictRepository verdicts,
            DecisionRepository decisions,
            TeamJudges judges,
            Backfill backfill,
            Clock clock) {
        this.stale = stale;
        this.verdicts = verdicts;
        this.decisions = decisions;
        this.judges = judges;
        this.backfill = backfill;
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
        judgeAgain(batch);
        return batch.isEmpty() ? null : batch.getLast();
    }

    /** Judges a batch of those outreaches again that a lesson is about; gives the id of the last, or null at the end. */
    @Nullable
    Long judgeAgain(PendingLesson pending, @Nullable Long below, int atMost) {
        Lesson lesson = pending.lesson();
        List<StoredOutreach> batch = stale.alike(pending.teamId(), lesson.scope(), lesson.key(), below, atMost);
        judgeAgain(batch);
        return batch.isEmpty() ? null : batch.getLast().id();
    }

    /** Judges a batch of what these senders wrote to a member again; gives the id of the last, or null at the end. */
    @Nullable
    Long judgeAgain(ConnectionsChanged changed, @Nullable Long below, int atMost) {
        List<StoredOutreach> batch =
                stale.from(changed.teamId(), changed.memberId(), changed.senderKeys(), below, atMost);
        judgeAgain(batch);
        return batch.isEmpty() ? null : batch.getLast().id();
    }

    /** Judges a batch of a campaign's outreaches again; gives the id of the last, or null at the end. */
    @Nullable
    Long judgeCampaign(PendingCampaign campaign, @Nullable Long below, int atMost) {
        List<StoredOutreach> batch =
                stale.alike(campaign.teamId(), Lesson.Scope.TEMPLATE, campaign.key(), below, atMost);
        judgeAgain(batch);
        return batch.isEmpty() ? null : batch.getLast().id();
    }

    private void judgeAgain(List<StoredOutreach> batch) {
        batch.stream().collect(Collectors.groupingBy(StoredOutreach::teamId)).forEach((teamId, found) -> {
            List<StoredOutreach> some = backfill.withTemplates(teamId, found);
            TeamJudge judge = judges.ofStored(teamId, some);
            Map<Long, Intent> said = decisions.intents(
                    teamId, some.stream().map(StoredOutreach::id).toList());
            some.forEach(
                    stored -> verdicts.replace(stored, judge.judge(stored), said.get(stored.id()), clock.instant()));
        });
    }
}
