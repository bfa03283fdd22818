package gatehouse.inbox;

import gatehouse.db.ConflictRetry;
import gatehouse.db.ListPlace;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.transaction.annotation.TransactionalEventListener;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Counts campaigns again in the background when they changed, and judges their outreaches again when a text turns out to be sent to many,
 * or no longer is. The rows tell what is still to be done.
 */
@Singleton
class CampaignWatch {
    private static final int BATCH = 200;

    /** So many batches of a campaign are judged again, the newest first; the others when somebody looks at them. */
    private static final int BATCHES = 10;

    /** For each campaign that was counted, nothing is counted for so long; after a few of them nobody notices. */
    private static final int REST_MILLIS = 10;

    private static final int LONGEST_REST_MILLIS = 5_000;

    private final Campaigns campaigns;
    private final Rejudging rejudging;
    private final ConflictRetry retry;
    private final Set<Long> asked = ConcurrentHashMap.newKeySet();
    private final BackgroundWork work = new BackgroundWork("campaign-watch");

    CampaignWatch(Campaigns campaigns, Rejudging rejudging, ConflictRetry retry) {
        this.campaigns = campaigns;
        this.rejudging = rejudging;
        this.retry = retry;
    }

    @EventListener
    void onStart(ServerStartupEvent event) {
        // What another run has counted it may not have judged.
        work.start(() -> countAll(null, true));
    }

    @TransactionalEventListener
    void onTouch(CampaignTouched event) {
        if (asked.add(event.teamId())) {
            work.start(() -> {
                asked.remove(event.teamId());
                rest(countAll(event.teamId(), false));
            });
        }
    }

    /** While a large upload comes in, its campaigns change with every batch: to count them each time would cost as much as the upload. */
    private static void rest(int counted) {
        try {
            Thread.sleep(Math.min(LONGEST_REST_MILLIS, counted * REST_MILLIS));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @PreDestroy
    void stop() {
        work.close();
    }

    /** Counts each campaign once that is to be counted now: how many. */
    private int countAll(@Nullable Long onlyTeam, boolean judgeAll) {
        int counted = 0;
        List<PendingCampaign> some = campaigns.pending(onlyTeam, null, BATCH);
        while (!some.isEmpty()) {
            some.stream()
                    .collect(Collectors.groupingBy(PendingCampaign::teamId))
                    .forEach((teamId, ofTeam) -> count(teamId, ofTeam, judgeAll));
            counted += some.size();
            some = campaigns.pending(onlyTeam, some.getLast(), BATCH);
        }
        return counted;
    }

    private void count(long teamId, List<PendingCampaign> some, boolean judgeAll) {
        List<PendingCampaign> changed = retry.run(() -> campaigns.count(teamId, some));
        (judgeAll ? some : changed).forEach(this::judge);
        retry.run(() -> {
            campaigns.settle(some);
            return some;
        });
    }

    private void judge(PendingCampaign campaign) {
        @Nullable ListPlace last = null;
        for (int batch = 0; batch < BATCHES; batch++) {
            @Nullable ListPlace below = last;
            last = retry.run(() -> rejudging.judgeCampaign(campaign, below, BATCH));
            if (last == null) {
                return;
            }
        }
    }
}
