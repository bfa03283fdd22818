package gatehouse.followup;

import gatehouse.audit.AuditAction;
import gatehouse.audit.AuditService;
import gatehouse.team.CurrentMember;
import gatehouse.team.MemberService;
import gatehouse.web.RandomToken;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the days on which members want to come back to an outreach. They are a member's own: no teammate sees them. */
@Singleton
@Transactional
public class FollowUpService {
    static final int PAGE = 50;
    private static final int DONE_SHOWN = 20;
    /** As many as a calendar may hold. */
    private static final int FEED = 500;

    private final FollowUpRepository followUps;
    private final FollowUpSettingRepository settings;
    private final MemberService members;
    private final AuditService audit;
    private final Clock clock;

    FollowUpService(
            FollowUpRepository followUps,
            FollowUpSettingRepository settings,
            MemberService members,
            AuditService audit,
            Clock clock) {
        this.followUps = followUps;
        this.settings = settings;
        this.members = members;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is open and what was done lately, for the member's own day. */
    FollowUpPage page(CurrentMember member) {
        members.refuseBorrowed(member);
        return FollowUpPage.of(
                followUps.open(member.teamId(), member.memberId(), PAGE),
                followUps.done(member.teamId(), member.memberId(), DONE_SHOWN),
                today(member),
                settings.find(member));
    }

    /** The day it is where the member is. */
    LocalDate today(CurrentMember member) {
        members.refuseBorrowed(member);
        return LocalDate.ofInstant(clock.instant(), settings.find(member).zone());
    }

    /** The sender of an outreach, {@code ""} when not known; empty when the team has no such outreach. */
    Optional<String> senderOf(CurrentMember member, long outreachId) {
        members.refuseBorrowed(member);
        return followUps.senderOf(member, outreachId);
    }

    Optional<FollowUp> find(CurrentMember member, long outreachId) {
        members.refuseBorrowed(member);
        return followUps.find(member, outreachId);
    }

    /**
     * Sets the day for an outreach, or moves it, and opens what was done; false when the team has no such outreach.
     *
     * @param note null leaves the one there is
     */
    boolean remind(CurrentMember member, long outreachId, LocalDate on, @Nullable String note) {
        confirmOwn(member);
        if (senderOf(member, outreachId).isEmpty()) {
            return false;
        }
        String kept = note != null
                ? note
                : find(member, outreachId).map(FollowUp::note).orElse("");
        followUps.put(member, outreachId, on, kept, clock.instant());
        return true;
    }

    /** Says that it is done, or that it isn't after all; false when the team has no such outreach. */
    boolean setDone(CurrentMember member, long outreachId, boolean done) {
        confirmOwn(member);
        if (senderOf(member, outreachId).isEmpty()) {
            return false;
        }
        followUps.setDone(member, outreachId, done ? clock.instant() : null, clock.instant());
        return true;
    }

    void setZone(CurrentMember member, ZoneId zone) {
        confirmOwn(member);
        settings.setZone(member, zone);
    }

    /** Makes the address of the member's calendar feed; one made before ends at once. */
    public String openFeed(CurrentMember member) {
        confirmOwn(member);
        String secret = RandomToken.next();
        settings.setFeed(member, RandomToken.hash(secret));
        audit.record(member.actor(), AuditAction.FEED_OPENED);
        return secret;
    }

    void closeFeed(CurrentMember member) {
        confirmOwn(member);
        if (settings.removeFeed(member)) {
            audit.record(member.actor(), AuditAction.FEED_CLOSED);
        }
    }

    /** Whether it is the secret of the member's feed. */
    boolean isFeed(CurrentMember member, String secret) {
        members.refuseBorrowed(member);
        byte[] hash = settings.find(member).feedHash();
        return hash != null && MessageDigest.isEqual(hash, RandomToken.hash(secret));
    }

    /** What is open, for the member's calendar. */
    List<FollowUp> calendar(CurrentMember member) {
        members.refuseBorrowed(member);
        return followUps.open(member.teamId(), member.memberId(), FEED);
    }

    /** What is open for the one whose feed it is; empty when nobody's. */
    Optional<Feed> feed(long teamId, String secret) {
        return settings.memberOfFeed(teamId, RandomToken.hash(secret))
                .map(id -> new Feed(id, followUps.open(teamId, id, FEED)));
    }

    private void confirmOwn(CurrentMember member) {
        members.confirm(member);
        members.refuseBorrowed(member);
    }

    /** What is open for one member. */
    record Feed(long memberId, List<FollowUp> open) {}
}
