package gatehouse.inbox;

import gatehouse.db.Ids;
import gatehouse.outreach.Outreach;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Takes whole batches of outreach into the inbox, and out again. It works inside the caller's transaction, which should hold one batch
 * of at most 500; the caller makes sure of the member and writes down what was done. Each outreach that is taken back or shown
 * may change a campaign, which makes two rows.
 *
 * <p>Two that take the same at once: the later one fails on the key, and finds the rows when it tries again
 * ({@link gatehouse.db.ConflictRetry#runInserting}).
 */
@Singleton
@Transactional
public class BulkService {
    /** An outreach and its verdict; or one that is changed and the campaign that this changes. */
    private static final int ROWS_OF_ONE = 2;

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

    /**
     * Keeps and judges what the member doesn't have yet, or had from an upload that was undone. Of a batch that would make too many rows
     * for one transaction it takes the first things only.
     *
     * @param mostRows how many rows it may write; with less than twenty it may take nothing
     */
    public BulkOutcome receive(Import by, List<Arriving> batch, int mostRows) {
        if (batch.isEmpty()) {
            return new BulkOutcome(0, 0);
        }
        List<Named> some =
                batch.stream().map(arriving -> Named.of(by, arriving)).toList();
        Map<ByteBuffer, BulkRepository.Kept> known =
                outreaches.kept(by.teamId(), some.stream().map(Named::key).collect(Collectors.toSet()));
        Set<ByteBuffer> seen = new HashSet<>(known.keySet());
        List<Named> fresh = new ArrayList<>();
        List<Integer> rows = new ArrayList<>(); // with each fresh one, all before it included
        int written = 0;
        for (Named named : some) {
            boolean isFresh = seen.add(named.key());
            written += isFresh || isGone(named, known) ? ROWS_OF_ONE : 0;
            if (isFresh) {
                fresh.add(named);
                rows.add(written);
            }
        }
        Templates.Found templated = templates.find(
                by.teamId(),
                fresh.stream().map(named -> named.arriving().wording()).toList(),
                Set.of(),
                rows,
                mostRows);
        List<Named> kept = fresh.subList(0, templated.keys().size());
        keep(by, kept, templated);
        int taken = taken(some, known, kept, mostRows - templated.rows());
        int stored = kept.size() + bringBack(by, some.subList(0, taken), known);
        return new BulkOutcome(stored, taken - stored);
    }

    /** How many things of a batch are dealt with: up to the first that was not kept or would be one too many to bring back. */
    private static int taken(
            List<Named> some, Map<ByteBuffer, BulkRepository.Kept> known, List<Named> kept, int mostRows) {
        Set<ByteBuffer> left = kept.stream().map(Named::key).collect(Collectors.toSet());
        left.addAll(known.keySet());
        int written = 0;
        for (int at = 0; at < some.size(); at++) {
            Named named = some.get(at);
            boolean isGone = isGone(named, known);
            written += isGone || !known.containsKey(named.key()) ? ROWS_OF_ONE : 0;
            if (!left.contains(named.key()) || (isGone && written > mostRows)) {
                return at;
            }
        }
        return some.size();
    }

    private static boolean isGone(Named named, Map<ByteBuffer, BulkRepository.Kept> known) {
        BulkRepository.@Nullable Kept kept = known.get(named.key());
        return kept != null && kept.isTakenBack();
    }

    private void keep(Import by, List<Named> fresh, Templates.Found templated) {
        List<Outreach> arrived = fresh.stream().map(Named::outreach).toList();
        List<String> keys = templated.keys();
        TeamJudge judge = judges.of(by.teamId(), arrived, templated.repeated());
        // The judge asks the database nothing any more: it judges, on all cores, while the database takes the
        // outreaches.
        CompletableFuture<List<Judgement>> judged = CompletableFuture.supplyAsync(() -> IntStream.range(0, keys.size())
                .parallel()
                .mapToObj(at -> judge.judge(
                        by.memberId(),
                        arrived.get(at),
                        keys.get(at),
                        fresh.get(at).isReply()))
                .toList());
        // In the order of the file: of two that arrived at once, lists show the one with the greater id first.
        List<BulkRepository.Fresh> rows = IntStream.range(0, keys.size())
                .mapToObj(at -> fresh.get(at).as(ids.next(), keys.get(at)))
                .toList();
        Instant now = clock.instant();
        outreaches.insert(by, rows, now);
        outreaches.insertVerdicts(by.teamId(), rows, judged.join(), now);
        campaigns.grew(by.teamId(), templated.repeated());
    }

    private int bringBack(Import by, List<Named> taken, Map<ByteBuffer, BulkRepository.Kept> known) {
        Map<ByteBuffer, BulkRepository.Kept> gone = new HashMap<>(known);
        gone.keySet().retainAll(taken.stream().map(Named::key).collect(Collectors.toSet()));
        gone.values().removeIf(kept -> !kept.isTakenBack());
        int back = outreaches.bringBack(by, gone.keySet());
        campaigns.changed(by.teamId(), templates(gone.values()));
        return back;
    }

    /** Deletes some of what an upload brought, as its undoing; gives how many, and 0 when nothing is left. */
    public int takeBack(long teamId, long importId, int atMost) {
        Map<Long, BulkRepository.Kept> some = outreaches.ofImport(teamId, importId, atMost);
        outreaches.takeBack(teamId, some.keySet(), clock.instant());
        campaigns.changed(teamId, templates(some.values()));
        return some.size();
    }

    /** How many of an upload's outreaches somebody has decided on. */
    public int decided(long teamId, long importId) {
        return outreaches.decided(teamId, importId);
    }

    /** Shows some of what an upload brought to the team, or to its member only; gives how many, and 0 when nothing is left to do. */
    public int share(long teamId, long importId, boolean shared, int atMost) {
        Map<Long, BulkRepository.Kept> some = outreaches.ofImport(teamId, importId, !shared, atMost);
        outreaches.setPrivate(teamId, some.keySet(), !shared);
        campaigns.changed(teamId, templates(some.values()));
        return some.size();
    }

    private static Set<String> templates(Collection<BulkRepository.Kept> some) {
        return some.stream()
                .map(BulkRepository.Kept::template)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** What arrives, with the key under which its member has it once. */
    private record Named(ByteBuffer key, Arriving arriving) {

        static Named of(Import by, Arriving arriving) {
            byte[] key = RequestKey.of(by.memberId(), arriving.found().key());
            return new Named(ByteBuffer.wrap(key), arriving);
        }

        boolean isReply() {
            return arriving.found().answered();
        }

        Outreach outreach() {
            return arriving.found().outreach();
        }

        BulkRepository.Fresh as(long id, String template) {
            return new BulkRepository.Fresh(id, key.array(), arriving.found(), template);
        }
    }
}
