package gatehouse.intake;

import gatehouse.audit.AuditAction;
import gatehouse.audit.AuditService;
import gatehouse.connection.ConnectionService;
import gatehouse.db.Ids;
import gatehouse.inbox.BulkService;
import gatehouse.team.CurrentMember;
import gatehouse.team.MemberService;
import gatehouse.web.Refusal;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.http.HttpStatus;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What a member does with an upload: hand it in, pick, start, stop, undo, share. An upload is its member's own; teammates see that it was
 * there when the member shares it.
 */
@Singleton
@Transactional
public class ImportService {
    static final int LISTED = 30;

    /** Uploads of one member that are not over: each may hold up to the largest file. */
    private static final int OPEN_AT_MOST = 10;

    private final ImportRepository imports;
    private final ChunkRepository chunks;
    private final BulkService inbox;
    private final ConnectionService connections;
    private final MemberService members;
    private final AuditService audit;
    private final ApplicationEventPublisher<ImportChanged> changes;
    private final Ids ids;
    private final Clock clock;

    ImportService(
            ImportRepository imports,
            ChunkRepository chunks,
            BulkService inbox,
            ConnectionService connections,
            MemberService members,
            AuditService audit,
            ApplicationEventPublisher<ImportChanged> changes,
            Ids ids,
            Clock clock) {
        this.imports = imports;
        this.chunks = chunks;
        this.inbox = inbox;
        this.connections = connections;
        this.members = members;
        this.audit = audit;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    /** Something is to be done with an import as soon as the transaction is kept. */
    record ImportChanged(long teamId, long id, String step) {}

    List<MailboxImport> list(CurrentMember member) {
        members.refuseBorrowed(member);
        return imports.list(member.teamId(), member.memberId(), LISTED);
    }

    /** One's own, or one that a teammate shows. */
    Optional<MailboxImport> find(CurrentMember member, long id) {
        members.refuseBorrowed(member);
        return imports.find(member.teamId(), id).filter(one -> !one.isPrivate() || one.isOf(member));
    }

    /** The same, for a change that is about to be made. */
    Optional<MailboxImport> findToChange(CurrentMember member, long id) {
        confirmOwn(member);
        return find(member, id);
    }

    /** How many of what it brought somebody has decided on: undoing it takes these away, too. */
    int decided(MailboxImport one) {
        return inbox.decided(one.teamId(), one.id());
    }

    /** Makes room for a file; empty when the member has too many already. */
    Optional<MailboxImport> begin(CurrentMember member, String fileName) {
        confirmOwn(member);
        if (imports.countOpen(member.teamId(), member.memberId()) >= OPEN_AT_MOST) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        MailboxImport one = new MailboxImport(
                member.teamId(),
                ids.next(),
                member.memberId(),
                member.name(),
                fileName,
                0,
                true,
                null,
                null,
                null,
                now,
                Progress.begun(now));
        imports.insert(one);
        return Optional.of(one);
    }

    /** Keeps the next piece of a file that is coming in; an upload that was given up meanwhile, or is gone, takes no more. */
    void keep(MailboxImport of, int number, byte[] bytes) {
        if (imports.lock(of.teamId(), of.id())
                .filter(one -> one.state() == ImportState.UPLOADING)
                .isEmpty()) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "upload-broken");
        }
        chunks.insert(of, number, bytes, clock.instant());
    }

    /** The whole file is here. */
    void complete(CurrentMember member, MailboxImport one, long bytes) {
        confirmOwn(member);
        imports.setSize(one.teamId(), one.id(), bytes);
        move(member, one.id(), Set.of(ImportState.UPLOADING), at -> at.to(ImportState.SCANNING, clock.instant()));
    }

    /** The rest of the file didn't come. */
    void abandon(MailboxImport one) {
        imports.lock(one.teamId(), one.id())
                .filter(now -> now.state() == ImportState.UPLOADING)
                .ifPresent(now -> moved(now, now.progress().to(ImportState.CANCELLED, clock.instant())));
    }

    /** Takes over what the member picked; nothing happens when it was started before. */
    void start(CurrentMember member, long id, StartForm form) {
        confirmOwn(member);
        refuseUnseen(member, form.forTeam());
        Optional<MailboxImport> own = imports.lock(member.teamId(), id).filter(one -> one.isOf(member));
        if (own.isPresent() && own.get().state() == ImportState.PREVIEW) {
            imports.setPrivate(member.teamId(), id, !form.forTeam());
            moved(own.get(), own.get().progress().started(form.picked(own.get()), clock.instant()));
            if (form.consents()) {
                connections.share(member, true);
            }
            audit.record(member.actor(), AuditAction.IMPORT_STARTED);
        }
    }

    /** Stops it; what it has brought stays. */
    void cancel(CurrentMember member, long id) {
        confirmOwn(member);
        Set<ImportState> stoppable = Set.of(ImportState.SCANNING, ImportState.PREVIEW, ImportState.RUNNING);
        move(member, id, stoppable, at -> at.to(ImportState.CANCELLED, clock.instant()));
    }

    /** Takes everything away again that it brought. */
    void undo(CurrentMember member, long id) {
        confirmOwn(member);
        Set<ImportState> undoable = Set.of(ImportState.DONE, ImportState.CANCELLED, ImportState.FAILED);
        move(member, id, undoable, at -> at.to(ImportState.UNDOING, clock.instant()));
    }

    /** Shows what it brought to the team, or to the member alone. */
    void share(CurrentMember member, long id, boolean shared) {
        confirmOwn(member);
        refuseUnseen(member, shared);
        Optional<MailboxImport> own = imports.lock(member.teamId(), id).filter(one -> one.isOf(member));
        if (own.isPresent() && own.get().isPrivate() == shared) {
            imports.setPrivate(member.teamId(), id, !shared);
            changes.publishEvent(new ImportChanged(member.teamId(), id, ImportRepository.SHARE));
            audit.record(member.actor(), shared ? AuditAction.IMPORT_SHARED : AuditAction.IMPORT_HIDDEN);
        }
    }

    private void move(CurrentMember member, long id, Set<ImportState> from, UnaryOperator<Progress> step) {
        imports.lock(member.teamId(), id)
                .filter(one -> one.isOf(member) && from.contains(one.state()))
                .ifPresent(one -> moved(one, step.apply(one.progress())));
    }

    private void moved(MailboxImport one, Progress progress) {
        imports.move(one, progress);
        String step = progress.state().isOver()
                ? ImportRepository.CLEAN
                : progress.state().key();
        changes.publishEvent(new ImportChanged(one.teamId(), one.id(), step));
    }

    /** What is private at a shared screen nobody would ever see; and nothing is shown to a team that was not meant to. */
    private static void refuseUnseen(CurrentMember member, boolean forTeam) {
        if (member.isAtSharedScreen() && !forTeam) {
            throw new Refusal(HttpStatus.FORBIDDEN, "private-at-screen");
        }
    }

    private void confirmOwn(CurrentMember member) {
        members.confirm(member);
        members.refuseBorrowed(member);
    }
}
