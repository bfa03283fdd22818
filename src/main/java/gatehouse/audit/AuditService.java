package gatehouse.audit;

import gatehouse.audit.Chain.Ring;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes down who did what, in the transaction of the one who calls, and shows it. */
@Singleton
@Transactional
public class AuditService {
    private static final int CHECKED_AT_ONCE = 1_000;

    /** Keys and numbers only: nothing anybody typed can get into the record. */
    private static final Pattern DETAIL = Pattern.compile("[a-z0-9_-]{0,40}");

    private final AuditRepository entries;
    private final Clock clock;

    AuditService(AuditRepository entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /** See {@link #record(Actor, AuditAction, Long, String)}. */
    public void record(Actor actor, AuditAction action) {
        record(actor, action, null, "");
    }

    /** See {@link #record(Actor, AuditAction, Long, String)}. */
    public void record(Actor actor, AuditAction action, long about) {
        record(actor, action, about, "");
    }

    /**
     * Adds an entry; kept if and only if the caller's transaction is.
     *
     * <p>Call it last in a transaction: from here to its end nobody else in the team can write anything down.
     *
     * @param detail a key or a number, never anything a person typed
     */
    public void record(Actor actor, AuditAction action, @Nullable Long about, String detail) {
        if (!DETAIL.matcher(detail).matches()) {
            throw new IllegalArgumentException("a detail of " + action + " is not a key");
        }
        Chain chain = entries.lock(actor.teamId());
        AuditEntry entry = new AuditEntry(
                actor.teamId(),
                chain.number() + 1,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                actor.memberId(),
                actor.loginId(),
                action.key(),
                about,
                detail);
        byte[] link = Chain.linkOf(entry, chain.link());
        entries.append(entry, chain.link(), link);
        entries.move(actor.teamId(), new Chain(entry.number(), link, chain.cutNumber(), chain.cutLink()));
    }

    /** The newest entries below a number. */
    public List<AuditEntry> list(long teamId, AuditFilter filter, @Nullable Long below, int atMost) {
        return entries.listBelow(teamId, filter, below, atMost);
    }

    /** Reads the whole chain and finds the first entry that was changed, removed or put elsewhere. */
    public ChainCheck check(long teamId) {
        // Nothing is added or cut while it is read.
        Chain end = entries.lockIfThere(teamId).orElse(Chain.EMPTY);
        long number = end.cutNumber();
        byte[] link = end.cutLink();
        // From the very first row, so that one put before the cut is found, too.
        List<Ring> some = entries.listAfter(teamId, Long.MIN_VALUE, CHECKED_AT_ONCE);
        while (!some.isEmpty()) {
            for (Ring ring : some) {
                if (!ring.follows(number, link)) {
                    return result(end, number + 1);
                }
                number = ring.entry().number();
                link = ring.link();
            }
            some = entries.listAfter(teamId, number, CHECKED_AT_ONCE);
        }
        if (number != end.number()) {
            return result(end, Math.min(number, end.number()) + 1);
        }
        return result(end, Arrays.equals(link, end.link()) ? null : number);
    }

    /** Erases the oldest entries, made before a time, at most so many; gives how many. What is left stays a whole chain. */
    public int cut(long teamId, Instant before, int atMost) {
        Chain end = entries.lockIfThere(teamId).orElse(Chain.EMPTY);
        long last = Math.min(
                entries.firstSince(teamId, before).map(first -> first - 1).orElse(end.number()),
                end.cutNumber() + atMost);
        return entries.lastUpTo(teamId, last).map(ring -> cutAfter(end, ring)).orElse(0);
    }

    private int cutAfter(Chain end, Ring last) {
        AuditEntry entry = last.entry();
        entries.move(entry.teamId(), new Chain(end.number(), end.link(), entry.number(), last.link()));
        return entries.deleteUpTo(entry.teamId(), entry.number());
    }

    private static ChainCheck result(Chain end, @Nullable Long brokenAt) {
        return new ChainCheck(end.cutNumber() + 1, end.number(), brokenAt, end.link());
    }
}
