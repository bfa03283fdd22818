package gatehouse.inbox;

import gatehouse.archive.Found;
import gatehouse.db.Ids;
import gatehouse.outreach.Outreach;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes whole batches of outreach into the inbox, and out again. It works inside the caller's transaction, which should hold one batch
 * of at most 500; the caller makes sure of the member and writes down what was done.
 *
 * <p>Two that take the same at once: the later one fails on the key, and finds the rows when it tries again
 * ({@link gatehouse.db.ConflictRetry#runInserting}).
 */
@Singleton
@Transactional
public class BulkService {
    private final BulkRepository outreaches;
    private final TeamJudges judges;
    private final Templates templates;
    private final Campaigns campaigns;
    private final Ids ids;
    private final Clock clock;

    BulkService(
            BulkRepository outreaches,
            TeamJudges judges,
            Templates templates,
            Campaigns campaigns,
            Ids ids,
            Clock clock) {
        this.outreaches = outreaches;
        this.judges = judges;
        this.templates = templates;
        this.campaigns = campaigns;
        this.ids = ids;
        this.clock = clock;
    }

    /** Keeps and judges what the member doesn't have yet, or had from an upload that was undone. */
    public BulkOutcome receive(Import by, List<Found.Arrived> batch) {
        if (batch.isEmpty()) {
            return new BulkOutcome(0, 0);
        }
        Map<ByteBuffer, Found.Arrived> fresh = new LinkedHashMap<>();
        batch.forEach(found -> fresh.putIfAbsent(ByteBuffer.wrap(RequestKey.of(by.memberId(), found.key())), found));
        // From here on as they are kept.
        fresh.replaceAll((key, found) -> Fitted.of(found));
        Set<ByteBuffer> known = new HashSet<>(outreaches.known(by.teamId(), fresh.keySet()));
        int back = outreaches.bringBack(by, known);
        fresh.keySet().removeAll(known);
        if (back > 0) {
            campaigns.importChanges(by.teamId(), by.importId());
        }
        List<Outreach> arrived =
                fresh.values().stream().map(Found.Arrived::outreach).toList();
        Templates.Found found =
                templates.find(by.teamId(), arrived.stream().map(Outreach::text).toList(), Set.of());
        TeamJudge judge = judges.of(by.teamId(), arrived, found.repeated());
        Iterator<String> keys = found.keys().iterator();
        List<BulkRepository.Fresh> judged = fresh.entrySet().stream()
                .map(entry -> judged(by, entry.getKey().array(), entry.getValue(), keys.next(), judge))
                .toList();
        outreaches.insert(by, judged, clock.instant());
        campaigns.grew(by.teamId(), found.repeated());
        int stored = fresh.size() + back;
        return new BulkOutcome(stored, batch.size() - stored);
    }

    private BulkRepository.Fresh judged(
            Import by, byte[] requestKey, Found.Arrived found, String template, TeamJudge judge) {
        return new BulkRepository.Fresh(
                ids.next(), requestKey, found, judge.judge(by.memberId(), found.outreach(), template));
    }

    /** Deletes some of what an upload brought, as its undoing; gives how many, and 0 when nothing is left. */
    public int takeBack(long teamId, long importId, int atMost) {
        campaigns.importChanges(teamId, importId);
        return outreaches.takeBack(teamId, importId, atMost, clock.instant());
    }

    /** How many of an upload's outreaches somebody has decided on. */
    public int decided(long teamId, long importId) {
        return outreaches.decided(teamId, importId);
    }

    /** Shows some of what an upload brought to the team, or to its member only; gives how many, and 0 when nothing is left to do. */
    public int share(long teamId, long importId, boolean shared, int atMost) {
        campaigns.importChanges(teamId, importId);
        return outreaches.setPrivate(teamId, importId, !shared, atMost);
    }
}
