package gatehouse.connection;

import gatehouse.archive.Found;
import gatehouse.audit.AuditAction;
import gatehouse.audit.AuditService;
import gatehouse.db.Ids;
import gatehouse.outreach.Sender;
import gatehouse.team.CurrentMember;
import gatehouse.team.MemberService;
import gatehouse.verdict.Likeness;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom the members are connected to. A change is told as {@link ConnectionsChanged}. */
@Singleton
@Transactional
public class ConnectionService {
    static final int PAGE = 50;
    private static final int LAST_PAGE = 10_000;

    private final ConnectionRepository connections;
    private final ConnectionSettingRepository settings;
    private final ApplicationEventPublisher<ConnectionsChanged> changes;
    private final MemberService members;
    private final AuditService audit;
    private final Ids ids;
    private final Clock clock;

    ConnectionService(
            ConnectionRepository connections,
            ConnectionSettingRepository settings,
            ApplicationEventPublisher<ConnectionsChanged> changes,
            MemberService members,
            AuditService audit,
            Ids ids,
            Clock clock) {
        this.connections = connections;
        this.settings = settings;
        this.changes = changes;
        this.members = members;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Keeps those of a batch of at most 500 whom the member isn't known to be connected to yet; gives how many, the others are
     * duplicates. It works inside the caller's transaction, which is to be tried again on a duplicate key
     * ({@link gatehouse.db.ConflictRetry#runInserting}).
     */
    public int receive(long teamId, long memberId, long importId, List<Found.Contact> batch) {
        Map<String, KeyedContact> fresh = new LinkedHashMap<>();
        batch.stream().map(KeyedContact::of).forEach(keyed -> fresh.putIfAbsent(keyed.senderKey(), keyed));
        fresh.keySet().removeAll(connections.known(teamId, memberId, fresh.keySet()));
        if (!fresh.isEmpty()) {
            Instant now = clock.instant();
            connections.insert(
                    teamId, memberId, importId, fresh.values().stream().toList(), ids::next, now);
            changes.publishEvent(new ConnectionsChanged(teamId, memberId, Set.copyOf(fresh.keySet())));
        }
        return fresh.size();
    }

    /** Forgets some of the connections that an upload brought; gives how many, and 0 when none are left. */
    public int takeBack(long teamId, long importId, int atMost) {
        return forget(teamId, connections.ofImport(teamId, importId, atMost));
    }

    /** Those of the sender keys that stand for a connection of a member, by the member's id. */
    public Map<Long, Set<String>> connected(long teamId, Collection<String> senderKeys) {
        return senderKeys.isEmpty() ? Map.of() : connections.connected(teamId, senderKeys);
    }

    /**
     * Who of those in the team is connected to a sender; the caller shows no teammate's tie that is not to be shown.
     *
     * @param senderKeys of all profiles of this person
     */
    public Ties ties(long teamId, Sender sender, Collection<String> senderKeys) {
        String profile = Likeness.profileKey(sender.profileUrl());
        List<Tie> sure = onceEach(connections.ties(teamId, senderKeys));
        @Nullable String name = sender.name();
        @Nullable String company = Likeness.company(sender);
        if (name == null || company == null) {
            return new Ties(sure, List.of());
        }
        List<Long> known = sure.stream().map(Tie::memberId).toList();
        List<Tie> maybe = connections.maybe(teamId, KeyedContact.nameKey(name, company), !profile.isEmpty()).stream()
                .filter(tie -> !known.contains(tie.memberId()))
                .toList();
        return new Ties(sure, maybe);
    }

    /** A member may be connected to two profiles of one person: the first tie of each. */
    private static List<Tie> onceEach(List<Tie> ties) {
        Set<Long> known = new HashSet<>();
        return ties.stream().filter(tie -> known.add(tie.memberId())).toList();
    }

    /** Says whether teammates may see whom the member is connected to. */
    public void share(CurrentMember member, boolean isShown) {
        confirmOwn(member);
        if (settings.isShown(member) != isShown) {
            settings.setShown(member, isShown, clock.instant());
            audit.record(member.actor(), isShown ? AuditAction.CONNECTIONS_SHOWN : AuditAction.CONNECTIONS_HIDDEN);
        }
    }

    /** Whether the member has said that teammates may see whom they are connected to. */
    public boolean isShared(CurrentMember member) {
        return settings.isShown(member);
    }

    /** Forgets some of a member's connections; gives how many, fewer than asked for at the end. */
    int remove(CurrentMember member, int atMost) {
        confirmOwn(member);
        int gone = forget(member.teamId(), connections.of(member, atMost));
        if (gone < atMost) {
            audit.record(member.actor(), AuditAction.CONNECTIONS_REMOVED);
        }
        return gone;
    }

    /** One page of a member's connections, those whose name or company holds a word. */
    ConnectionPage page(CurrentMember member, String search, int number) {
        members.refuseBorrowed(member);
        int page = Math.clamp(number, 1, LAST_PAGE);
        boolean isListed = !member.isAtSharedScreen();
        List<Connection> found = isListed ? connections.list(member, search, (page - 1) * PAGE, PAGE + 1) : List.of();
        return new ConnectionPage(
                connections.count(member),
                connections.lastAdded(member).orElse(null),
                settings.isShown(member),
                isListed,
                search,
                found.subList(0, Math.min(PAGE, found.size())),
                page,
                found.size() > PAGE);
    }

    private int forget(long teamId, List<ConnectionRepository.Row> rows) {
        if (rows.isEmpty()) {
            return 0;
        }
        connections.delete(
                teamId, rows.stream().map(ConnectionRepository.Row::id).toList());
        ConnectionRepository.keysByMember(rows)
                .forEach((memberId, keys) ->
                        changes.publishEvent(new ConnectionsChanged(teamId, memberId, Set.copyOf(keys))));
        return rows.size();
    }

    private void confirmOwn(CurrentMember member) {
        members.confirm(member);
        members.refuseBorrowed(member);
    }
}
