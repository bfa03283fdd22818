package gatehouse.inbox;

import static gatehouse.db.generated.Tables.CONNECTION;
import static gatehouse.db.generated.Tables.HOUSE_RULES;
import static gatehouse.db.generated.Tables.OUTREACH;
import static gatehouse.db.generated.Tables.SENDER_ALIAS;
import static gatehouse.db.generated.Tables.VERDICT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;

import gatehouse.db.ListPlace;
import gatehouse.db.NewestFirst;
import gatehouse.db.ShownOutreach;
import gatehouse.db.TeamGuard;
import gatehouse.db.generated.tables.HouseRules;
import gatehouse.db.generated.tables.SenderAlias;
import gatehouse.outreach.Relationship;
import gatehouse.team.CurrentMember;
import gatehouse.verdict.Lesson;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Finds the outreaches that are to be judged again. */
@Singleton
class StaleVerdictRepository {
    /** The row of {@code house_rules} that holds the team's own. */
    private static final long TEAM = 0;

    /** The intent that is shown of a text in a language that isn't read, unless somebody said what it is. */
    private static final String UNREAD = "";

    private static final String OPEN = Relationship.UNKNOWN.key();

    private final DSLContext sql;

    StaleVerdictRepository(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Outreaches after a place, in the order of the key, whose verdict another engine or older house rules made: those of one team, or with
     * null of all.
     */
    List<StoredOutreach> outOfDate(String engine, @Nullable Long onlyTeam, long afterTeam, long afterId, int limit) {
        HouseRules teams = HOUSE_RULES.as("teams");
        HouseRules own = HOUSE_RULES.as("own");
        return TeamGuard.acrossTeams(sql)
                .select(OUTREACH.fields())
                .from(VERDICT)
                .join(OUTREACH)
                .on(OUTREACH.TEAM_ID.eq(VERDICT.TEAM_ID))
                .and(OUTREACH.ID.eq(VERDICT.OUTREACH_ID))
                .leftJoin(teams)
                .on(teams.TEAM_ID.eq(VERDICT.TEAM_ID))
                .and(teams.MEMBER_ID.eq(TEAM))
                .leftJoin(own)
                .on(own.TEAM_ID.eq(OUTREACH.TEAM_ID))
                .and(own.MEMBER_ID.eq(OUTREACH.MEMBER_ID))
                .where(row(VERDICT.TEAM_ID, VERDICT.OUTREACH_ID).gt(afterTeam, afterId))
                .and(onlyTeam == null ? noCondition() : VERDICT.TEAM_ID.eq(onlyTeam))
                .and(VERDICT.ENGINE
                        .ne(engine)
                        .or(VERDICT.TEAM_RULES.ne(orNone(teams.VERSION)))
                        .or(VERDICT.OWN_RULES.ne(orNone(own.VERSION)))
                        .or(OUTREACH.RELATIONSHIP.eq(OPEN).and(VERDICT.IS_CONNECTED.ne(isConnected()))))
                .orderBy(VERDICT.TEAM_ID, VERDICT.OUTREACH_ID)
                .limit(limit)
                .fetch(found -> InboxRepository.toStored(found.into(OUTREACH)));
    }

    /** A team's outreaches that a lesson with these keys is about, deleted and private ones too, newest first below a place. */
    List<StoredOutreach> alike(
            long teamId, Lesson.Scope scope, Collection<String> keys, @Nullable ListPlace below, int limit) {
        return newest(teamId, isAbout(scope, keys).and(NewestFirst.OF_VERDICTS.below(below)), limit);
    }

    /** Those of them that a member may see, the newest first. */
    List<StoredOutreach> shownAlike(CurrentMember member, Lesson.Scope scope, Collection<String> keys, int limit) {
        Condition shown = OUTREACH.DELETED_AT.isNull().and(ShownOutreach.to(member.ownId()));
        return newest(member.teamId(), isAbout(scope, keys).and(shown), limit);
    }

    private List<StoredOutreach> newest(long teamId, Condition which, int limit) {
        return sql.select(OUTREACH.fields())
                .from(VERDICT)
                .join(OUTREACH)
                .on(OUTREACH.TEAM_ID.eq(VERDICT.TEAM_ID))
                .and(OUTREACH.ID.eq(VERDICT.OUTREACH_ID))
                .where(VERDICT.TEAM_ID.eq(teamId))
                .and(OUTREACH.TEAM_ID.eq(teamId))
                .and(which)
                .orderBy(NewestFirst.OF_VERDICTS.order())
                .limit(limit)
                .fetch(found -> InboxRepository.toStored(found.into(OUTREACH)));
    }

    /**
     * What these senders wrote to a member who has not said what they are to them, as far as it was judged without what is known of them
     * now; newest first below a place.
     */
    List<StoredOutreach> from(
            long teamId, long memberId, Collection<String> senderKeys, @Nullable ListPlace below, int limit) {
        return newest(
                teamId,
                VERDICT.SENDER_KEY
                        .in(senderKeys)
                        .and(OUTREACH.MEMBER_ID.eq(memberId))
                        .and(OUTREACH.RELATIONSHIP.eq(OPEN))
                        .and(VERDICT.IS_CONNECTED.ne(isConnected()))
                        .and(NewestFirst.OF_VERDICTS.below(below)),
                limit);
    }

    /** Whether the member is connected to the sender now, or to another profile of the same person. */
    private static Field<Boolean> isConnected() {
        SenderAlias own = SENDER_ALIAS.as("own_alias");
        SenderAlias other = SENDER_ALIAS.as("other_alias");
        return field(exists(selectOne()
                        .from(CONNECTION)
                        .where(CONNECTION.TEAM_ID.eq(OUTREACH.TEAM_ID))
                        .and(CONNECTION.MEMBER_ID.eq(OUTREACH.MEMBER_ID))
                        .and(CONNECTION.SENDER_KEY.eq(VERDICT.SENDER_KEY)))
                .or(exists(selectOne()
                        .from(own)
                        .join(other)
                        .on(other.TEAM_ID.eq(own.TEAM_ID))
                        .and(other.GROUP_ID.eq(own.GROUP_ID))
                        .and(other.IS_PROFILE)
                        .join(CONNECTION)
                        .on(CONNECTION.TEAM_ID.eq(own.TEAM_ID))
                        .and(CONNECTION.SENDER_KEY.eq(other.SENDER_KEY))
                        .where(own.TEAM_ID.eq(VERDICT.TEAM_ID))
                        .and(own.SENDER_KEY.eq(VERDICT.SENDER_KEY))
                        .and(own.IS_PROFILE)
                        .and(CONNECTION.MEMBER_ID.eq(OUTREACH.MEMBER_ID)))));
    }

    private static Condition isAbout(Lesson.Scope scope, Collection<String> keys) {
        return switch (scope) {
            case SENDER -> VERDICT.SENDER_KEY.in(keys);
            case COMPANY -> VERDICT.COMPANY_KEY.in(keys);
            case TEMPLATE -> VERDICT.TEMPLATE_KEY.in(keys);
            case KIND -> or(keys.stream().map(StaleVerdictRepository::isOfKind).toList());
        };
    }

    /** Leaves out texts in a language that isn't read: their intent is a guess. One of which somebody said what it is may still be there. */
    private static Condition isOfKind(String key) {
        String[] kind = key.split("/", 2);
        return OUTREACH.KIND
                .eq(kind[0])
                .and(VERDICT.INTENT.eq(kind[kind.length - 1]))
                .and(VERDICT.SHOWN_INTENT.ne(UNREAD));
    }

    private static Field<Integer> orNone(Field<Integer> version) {
        return coalesce(version, inline(0));
    }
}
