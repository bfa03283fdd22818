package gatehouse.followup;

import static gatehouse.db.generated.Tables.FOLLOW_UP_SETTING;
import static gatehouse.db.generated.Tables.MEMBER;

import gatehouse.team.CurrentMember;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.Optional;
import org.jooq.DSLContext;

/** The only class that reads or writes the table {@code follow_up_setting}. */
@Singleton
class FollowUpSettingRepository {
    private static final String NOT_SAID = "UTC";

    private final DSLContext sql;

    FollowUpSettingRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** The member's settings; those of somebody who never said anything when there are none. */
    FollowUpSetting find(CurrentMember member) {
        return sql.select(FOLLOW_UP_SETTING.ZONE, FOLLOW_UP_SETTING.FEED_HASH)
                .from(FOLLOW_UP_SETTING)
                .where(FOLLOW_UP_SETTING.TEAM_ID.eq(member.teamId()))
                .and(FOLLOW_UP_SETTING.MEMBER_ID.eq(member.memberId()))
                .fetchOptional(row -> new FollowUpSetting(ZoneId.of(row.value1()), row.value2()))
                .orElseGet(() -> new FollowUpSetting(ZoneId.of(NOT_SAID), null));
    }

    void setZone(CurrentMember member, ZoneId zone) {
        sql.insertInto(FOLLOW_UP_SETTING)
                .set(FOLLOW_UP_SETTING.TEAM_ID, member.teamId())
                .set(FOLLOW_UP_SETTING.MEMBER_ID, member.memberId())
                .set(FOLLOW_UP_SETTING.ZONE, zone.getId())
                .onDuplicateKeyUpdate()
                .set(FOLLOW_UP_SETTING.ZONE, zone.getId())
                .execute();
    }

    /** Keeps the hash of a new feed in place of the old one. */
    void setFeed(CurrentMember member, byte[] hash) {
        sql.insertInto(FOLLOW_UP_SETTING)
                .set(FOLLOW_UP_SETTING.TEAM_ID, member.teamId())
                .set(FOLLOW_UP_SETTING.MEMBER_ID, member.memberId())
                .set(FOLLOW_UP_SETTING.ZONE, NOT_SAID)
                .set(FOLLOW_UP_SETTING.FEED_HASH, hash)
                .onDuplicateKeyUpdate()
                .set(FOLLOW_UP_SETTING.FEED_HASH, hash)
                .execute();
    }

    /** False when there is no feed. */
    boolean removeFeed(CurrentMember member) {
        return sql.update(FOLLOW_UP_SETTING)
                        .setNull(FOLLOW_UP_SETTING.FEED_HASH)
                        .where(FOLLOW_UP_SETTING.TEAM_ID.eq(member.teamId()))
                        .and(FOLLOW_UP_SETTING.MEMBER_ID.eq(member.memberId()))
                        .and(FOLLOW_UP_SETTING.FEED_HASH.isNotNull())
                        .execute()
                == 1;
    }

    /** Whose feed it is; empty when nobody's, or when they are not in the team any more. */
    Optional<Long> memberOfFeed(long teamId, byte[] hash) {
        return sql.select(FOLLOW_UP_SETTING.MEMBER_ID)
                .from(FOLLOW_UP_SETTING)
                .join(MEMBER)
                .on(MEMBER.TEAM_ID.eq(FOLLOW_UP_SETTING.TEAM_ID))
                .and(MEMBER.ID.eq(FOLLOW_UP_SETTING.MEMBER_ID))
                .where(FOLLOW_UP_SETTING.TEAM_ID.eq(teamId))
                .and(MEMBER.TEAM_ID.eq(teamId))
                .and(MEMBER.REMOVED_AT.isNull())
                .and(FOLLOW_UP_SETTING.FEED_HASH.eq(hash))
                .fetchOptional(FOLLOW_UP_SETTING.MEMBER_ID);
    }
}
