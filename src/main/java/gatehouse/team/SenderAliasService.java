package gatehouse.team;

import gatehouse.db.Ids;
import gatehouse.verdict.SamePeople;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which senders the team says are one person. A change is told as {@link SendersChanged}; the caller writes it down. */
@Singleton
@Transactional
public class SenderAliasService {
    /** So many senders one person has at most. */
    public static final int MOST = 50;

    private final SenderAliasRepository aliases;
    private final TeamRepository teams;
    private final MemberService members;
    private final ApplicationEventPublisher<SendersChanged> changes;
    private final Ids ids;
    private final Clock clock;

    SenderAliasService(
            SenderAliasRepository aliases,
            TeamRepository teams,
            MemberService members,
            ApplicationEventPublisher<SendersChanged> changes,
            Ids ids,
            Clock clock) {
        this.aliases = aliases;
        this.teams = teams;
        this.members = members;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    public SamePeople samePeople(long teamId) {
        return aliases.all(teamId);
    }

    /** Who said of these senders, and when, that they are somebody else as well. */
    public Map<String, SenderAlias> said(long teamId, Collection<String> keys) {
        return aliases.find(teamId, keys);
    }

    /** Makes sure of the member, and that nobody else of the team joins or separates senders until the transaction ends. */
    public void confirm(CurrentMember by) {
        // As all changes do that lock both: the team first, then the member.
        teams.lock(by.teamId());
        members.confirm(by);
    }

    /** Says that two senders are one person; false when that was known, or would be more than {@link #MOST}. */
    public boolean join(CurrentMember by, SenderKey one, SenderKey other) {
        confirm(by);
        Map<String, SenderAlias> known = aliases.find(by.teamId(), Set.of(one.value(), other.value()));
        @Nullable SenderAlias here = known.get(one.value());
        @Nullable SenderAlias there = known.get(other.value());
        if ((here != null && there != null && here.group() == there.group())
                || size(by.teamId(), here) + size(by.teamId(), there) > MOST) {
            return false;
        }
        Instant now = clock.instant();
        long group = here != null ? here.group() : there != null ? there.group() : ids.next();
        if (here == null) {
            aliases.insert(by, one, group, now);
        }
        if (there == null) {
            aliases.insert(by, other, group, now);
        } else {
            aliases.merge(by.teamId(), there.group(), group);
        }
        aliases.touch(by.teamId(), group);
        changes.publishEvent(new SendersChanged(by.teamId()));
        return true;
    }

    /** Says that a sender is not the same person as the others; false when it wasn't. */
    public boolean separate(CurrentMember by, String key) {
        confirm(by);
        @Nullable SenderAlias alias = aliases.find(by.teamId(), Set.of(key)).get(key);
        if (alias == null || size(by.teamId(), alias) < 2) {
            return false;
        }
        aliases.touch(by.teamId(), alias.group());
        aliases.move(by, key, ids.next(), clock.instant());
        changes.publishEvent(new SendersChanged(by.teamId()));
        return true;
    }

    /** Senders of all teams whose outreaches are still to be judged again. */
    public List<PendingSender> pending(int atMost) {
        return aliases.pending(atMost);
    }

    /** Notes that all of a sender's outreaches were judged again. */
    public void settle(PendingSender done) {
        if (aliases.size(done.teamId(), done.group()) < 2) {
            aliases.delete(done);
        } else {
            aliases.settle(done);
        }
    }

    private int size(long teamId, @Nullable SenderAlias alias) {
        return alias == null ? 1 : aliases.size(teamId, alias.group());
    }
}
