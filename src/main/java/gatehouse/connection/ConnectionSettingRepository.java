package gatehouse.connection;

import static gatehouse.db.generated.Tables.CONNECTION_SETTING;

import gatehouse.team.CurrentMember;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jooq.DSLContext;

/** The only class that writes the table {@code connection_setting}. */
@Singleton
class ConnectionSettingRepository {
    private final DSLContext sql;

    ConnectionSettingRepository(DSLContext sql) {
        this.sql = sql;
    }

    boolean isShown(CurrentMember member) {
        return sql.fetchExists(
                CONNECTION_SETTING,
                CONNECTION_SETTING
                        .TEAM_ID
                        .eq(member.teamId())
                        .and(CONNECTION_SETTING.MEMBER_ID.eq(member.memberId()))
                        .and(CONNECTION_SETTING.IS_SHOWN));
    }

    void setShown(CurrentMember member, boolean isShown, Instant now) {
        sql.insertInto(CONNECTION_SETTING)
                .set(CONNECTION_SETTING.TEAM_ID, member.teamId())
                .set(CONNECTION_SETTING.MEMBER_ID, member.memberId())
                .set(CONNECTION_SETTING.IS_SHOWN, isShown)
                .set(CONNECTION_SETTING.CHANGED_AT, now)
                .onDuplicateKeyUpdate()
                .set(CONNECTION_SETTING.IS_SHOWN, isShown)
                .set(CONNECTION_SETTING.CHANGED_AT, now)
                .execute();
    }
}
