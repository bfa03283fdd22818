package gatehouse.intake;

import gatehouse.archive.Contents;
import gatehouse.archive.Found;
import gatehouse.audit.Actor;
import gatehouse.audit.AuditAction;
import gatehouse.audit.AuditService;
import gatehouse.connection.ConnectionService;
import gatehouse.db.Job.Work;
import gatehouse.inbox.Arriving;
import gatehouse.inbox.BulkOutcome;
import gatehouse.inbox.BulkService;
import gatehouse.inbox.Import;
import gatehouse.team.MemberService;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The steps of an import, each one transaction that looks first whether the import still is where the one who works on it thinks: a node
 * that was thought dead, and woke up, does nothing twice.
 */
@Singleton
@Transactional
class ImportWork {
    /** Of all rows that can't be read, as many are kept to be looked at. */
    private static final int REJECTS_KEPT = 2_000;

    private static final int LONGEST_OWNER = 200;
    private static final int CHUNKS_AT_ONCE = 100;

    /** A few rows less than the thousand of a transaction: the import itself is one, and the record of what was done. */
    private static final int ROWS_AT_ONCE = 980;

    /** Each may be a member of a campaign, which is counted again. */
    private static final int OUTREACHES_AT_ONCE = ROWS_AT_ONCE / 2;

    private final ImportRepository imports;
    private final ChunkRepository chunks;
    private final RejectRepository rejects;
    private final BulkService inbox;
    private final ConnectionService connections;
    private final MemberService members;
    private final AuditService audit;
    private final Clock clock;

    ImportWork(
            ImportRepository imports,
            ChunkRepository chunks,
            RejectRepository rejects,
            BulkService inbox,
            ConnectionService connections,
            MemberService members,
            AuditService audit,
            Clock clock) {
        this.imports = imports;
        this.chunks = chunks;
        this.rejects = rejects;
        this.inbox = inbox;
        this.connections = connections;
        this.members = members;
        this.audit = audit;
        this.clock = clock;
    }

    List<Work> open() {
        return imports.open();
    }

    Optional<MailboxImport> find(long teamId, long id) {
        return imports.find(teamId, id);
    }

    byte @Nullable [] chunk(MailboxImport of, int number) {
        return chunks.find(of.teamId(), of.id(), number);
    }

    /** What the file holds; the member is to pick now. */
    void scanned(MailboxImport seen, Contents contents) {
        Optional<MailboxImport> now = lockIn(seen, ImportState.SCANNING);
        if (now.isPresent()) {
            imports.setContents(seen.teamId(), seen.id(), contents, cut(contents.owner()));
            imports.move(now.get(), now.get().progress().scanned(Contained.in(contents), clock.instant()));
        }
    }

    /** It can't go on; why is the key of a sentence. */
    void failed(MailboxImport seen, String why) {
        lockIn(seen, seen.state())
                .ifPresent(now -> imports.move(now, now.progress().failed(why, clock.instant())));
    }

    /**
     * Takes over the next things of a part: as many of a batch as make no more than a thousand rows.
     *
     * @param ends whether they are the last ones of the part
     * @return how it stands now; empty when it was stopped, or is somebody else's work now
     */
    Optional<MailboxImport> take(MailboxImport seen, List<Prepared> batch, boolean ends) {
        boolean mayWork = members.mayWork(seen.teamId(), seen.memberId());
        Optional<MailboxImport> locked = lockIn(seen, ImportState.RUNNING)
                .filter(now -> now.progress().part() == seen.progress().part()
                        && now.progress().doneRows() == seen.progress().doneRows());
        if (locked.isEmpty()) {
            return locked;
        }
        MailboxImport now = locked.get();
        Instant time = clock.instant();
        if (!mayWork) {
            imports.move(now, now.progress().failed("import.problem.member", time));
            return Optional.empty();
        }
        Kept kept = kept(now, batch, time);
        Progress read = now.progress().read(kept.count(), kept.tally(), time);
        Progress next = ends && kept.count() == batch.size() ? read.pastPart(time) : read;
        imports.move(now, next);
        if (next.state() == ImportState.DONE) {
            long stored = next.tally().all("stored");
            audit.record(actor(now), AuditAction.IMPORT_FINISHED, null, String.valueOf(stored));
        }
        return Optional.of(now.at(next));
    }

    /** Takes some of what it brought away again; false when nothing is left. */
    boolean takeBack(MailboxImport seen) {
        Optional<MailboxImport> locked = lockIn(seen, ImportState.UNDOING);
        if (locked.isEmpty()) {
            return false;
        }
        MailboxImport now = locked.get();
        int outreaches = inbox.takeBack(now.teamId(), now.id(), OUTREACHES_AT_ONCE);
        int rows = outreaches > 0 ? outreaches : connections.takeBack(now.teamId(), now.id(), ROWS_AT_ONCE);
        Tally sum = now.tally().plus("undone", rows);
        Progress next = now.progress().counted(sum, clock.instant());
        imports.move(now, rows == 0 ? next.to(ImportState.UNDONE, clock.instant()) : next);
        if (rows == 0) {
            audit.record(actor(now), AuditAction.IMPORT_UNDONE, null, String.valueOf(sum.all("undone")));
        }
        return rows > 0;
    }

    /** Shows some of what it brought to the team, or hides it, as the member said; false when nothing is left. */
    boolean spread(MailboxImport seen) {
        Optional<MailboxImport> locked = imports.lock(seen.teamId(), seen.id());
        if (locked.isEmpty()) {
            return false;
        }
        boolean shared = !locked.get().isPrivate();
        if (inbox.share(seen.teamId(), seen.id(), shared, OUTREACHES_AT_ONCE) > 0) {
            return true;
        }
        imports.setShared(seen.teamId(), seen.id());
        return false;
    }

    /** Deletes some of the file; false when nothing is left. */
    boolean clean(MailboxImport seen) {
        if (chunks.delete(seen.teamId(), seen.id(), CHUNKS_AT_ONCE) > 0) {
            return true;
        }
        imports.lock(seen.teamId(), seen.id())
                .ifPresent(now -> imports.move(now, now.progress().withoutBytes()));
        return false;
    }

    /** How many things of a batch were dealt with, and how it stands then. */
    private record Kept(int count, Tally tally) {}

    private Kept kept(MailboxImport to, List<Prepared> all, Instant now) {
        List<Arriving> arrived = all.stream()
                .filter(one -> isPickedArrival(to, one.found()))
                .map(Prepared::arriving)
                .filter(Objects::nonNull)
                .toList();
        long others = all.stream()
                .map(Prepared::found)
                .filter(found -> found instanceof Found.Contact || found instanceof Found.Rejected)
                .count();
        BulkOutcome outreach =
                inbox.receive(new Import(to.teamId(), to.memberId(), to.id(), to.isPrivate()), arrived, (int)
                        (ROWS_AT_ONCE - others));
        List<Prepared> batch = outreach.taken() < arrived.size() ? before(to, outreach.taken(), all) : all;
        Tally sum =
                to.tally().plus("stored.outreach", outreach.stored()).plus("duplicate.outreach", outreach.duplicates());
        List<Found.Contact> contacts = new ArrayList<>();
        List<Found.Rejected> rejected = new ArrayList<>();
        for (Prepared prepared : batch) {
            switch (prepared.found()) {
                case Found.Arrived one when isPickedArrival(to, one) -> {}
                case Found.Contact one when isTaken(to, Pick.CONNECTIONS) -> contacts.add(one);
                case Found.Arrived one -> sum = sum.plus("skipped.not_picked", 1);
                case Found.Contact one -> sum = sum.plus("skipped.not_picked", 1);
                case Found.Skipped one ->
                    sum = sum.plus("skipped." + one.reason().key(), 1);
                case Found.Rejected one -> rejected.add(one);
            }
        }
        int tied = connections.receive(to.teamId(), to.memberId(), to.id(), contacts);
        Tally counted = withRejected(to, sum, rejected, now)
                .plus("stored.contact", tied)
                .plus("duplicate.contact", contacts.size() - tied);
        return new Kept(batch.size(), counted);
    }

    /** What stands before the arrival that was one too many; two of the same place and words are still two. */
    private static List<Prepared> before(MailboxImport to, int arrivals, List<Prepared> all) {
        int left = arrivals;
        for (int at = 0; at < all.size(); at++) {
            if (isPickedArrival(to, all.get(at).found()) && --left < 0) {
                return all.subList(0, at);
            }
        }
        return all;
    }

    private static boolean isPickedArrival(MailboxImport to, Found found) {
        return found instanceof Found.Arrived arrived && isTaken(to, Pick.keyOf(arrived));
    }

    private Tally withRejected(MailboxImport to, Tally before, List<Found.Rejected> rejected, Instant now) {
        long first = before.all("rejected");
        int room = (int) Math.max(0, Math.min(REJECTS_KEPT - first, rejected.size()));
        rejects.insert(to, first, rejected.subList(0, room), now);
        Tally sum = before;
        for (Found.Rejected one : rejected) {
            sum = sum.plus("rejected." + one.fault().key(), 1);
        }
        return sum;
    }

    private Optional<MailboxImport> lockIn(MailboxImport seen, ImportState state) {
        return imports.lock(seen.teamId(), seen.id()).filter(now -> now.state() == state);
    }

    private static boolean isTaken(MailboxImport one, String key) {
        return one.progress().taken().contains(key);
    }

    private static Actor actor(MailboxImport of) {
        return new Actor(of.teamId(), of.memberId(), null);
    }

    private static @Nullable String cut(@Nullable String owner) {
        return owner == null || owner.length() <= LONGEST_OWNER ? owner : owner.substring(0, LONGEST_OWNER);
    }
}
