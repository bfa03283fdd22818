package gatehouse.inbox;

import static gatehouse.db.generated.Tables.OUTREACH;

import gatehouse.db.ShownOutreach;
import gatehouse.db.generated.tables.records.OutreachRecord;
import gatehouse.outreach.Outreach;
import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.ProfileMark;
import gatehouse.outreach.Relationship;
import gatehouse.outreach.Sender;
import gatehouse.team.CurrentMember;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Reads and writes the table {@code outreach}. */
@Singleton
class InboxRepository {
    private final DSLContext sql;

    InboxRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** The outreach that was made by the same post of the same form; put back if it was deleted since. */
    Optional<Long> findByRequest(long teamId, byte[] requestKey) {
        Condition same = OUTREACH.TEAM_ID.eq(teamId).and(OUTREACH.REQUEST_KEY.eq(requestKey));
        @Nullable Long id = sql.select(OUTREACH.ID).from(OUTREACH).where(same).fetchOne(OUTREACH.ID);
        if (id != null) {
            sql.update(OUTREACH)
                    .setNull(OUTREACH.DELETED_AT)
                    .where(same)
                    .and(OUTREACH.DELETED_AT.isNotNull())
                    .execute();
        }
        return Optional.ofNullable(id);
    }

    /** Keeps an outreach and gives its id; that of the other one when the same post is being kept at this moment. */
    long insert(CurrentMember member, long id, Outreach outreach, String template, byte[] requestKey, Instant now) {
        OutreachRecord row = toRow(outreach);
        row.setTeamId(member.teamId());
        row.setId(id);
        row.setMemberId(member.memberId());
        row.setTemplateKey(template);
        row.setRequestKey(requestKey);
        row.setReceivedAt(now);
        row.setCreatedAt(now);
        sql.insertInto(OUTREACH)
                .set(row)
                .onDuplicateKeyUpdate()
                .set(OUTREACH.REQUEST_KEY, requestKey)
                .execute();
        return findByRequest(member.teamId(), requestKey).orElse(id);
    }

    /** An outreach that this member may see; so are all below. */
    Optional<StoredOutreach> find(CurrentMember member, long id) {
        return sql.selectFrom(OUTREACH).where(isShown(member, id)).fetchOptional(InboxRepository::toStored);
    }

    /** What is known of the sender now, which nobody else changes until the transaction ends. */
    Optional<Sender> lockSender(CurrentMember member, long id) {
        return sql.selectFrom(OUTREACH)
                .where(isShown(member, id))
                .forUpdate()
                .fetchOptional(row -> toStored(row).outreach().sender());
    }

    /** Writes what is known of the sender; false when there is no such outreach. */
    boolean setSender(CurrentMember member, long id, Sender sender) {
        OutreachRecord change = new OutreachRecord();
        setSender(change, sender);
        return sql.update(OUTREACH)
                        .set(change)
                        .set(OUTREACH.VERSION, OUTREACH.VERSION.plus(1))
                        .where(isShown(member, id))
                        .execute()
                == 1;
    }

    boolean delete(CurrentMember member, long id, Instant now) {
        return sql.update(OUTREACH)
                        .set(OUTREACH.DELETED_AT, now)
                        .set(OUTREACH.VERSION, OUTREACH.VERSION.plus(1))
                        .where(isShown(member, id))
                        .execute()
                == 1;
    }

    boolean restore(CurrentMember member, long id) {
        return sql.update(OUTREACH)
                        .setNull(OUTREACH.DELETED_AT)
                        .set(OUTREACH.VERSION, OUTREACH.VERSION.plus(1))
                        .where(isOf(member, id))
                        .execute()
                == 1;
    }

    /** The key of the outreach's template, deleted or not; none for a text of a few words. */
    Set<String> templateOf(long teamId, long id) {
        return sql.select(OUTREACH.TEMPLATE_KEY)
                .from(OUTREACH)
                .where(OUTREACH.TEAM_ID.eq(teamId))
                .and(OUTREACH.ID.eq(id))
                .and(OUTREACH.TEMPLATE_KEY.ne(""))
                .fetchSet(OUTREACH.TEMPLATE_KEY);
    }

    private static Condition isShown(CurrentMember member, long id) {
        return isOf(member, id).and(OUTREACH.DELETED_AT.isNull());
    }

    private static Condition isOf(CurrentMember member, long id) {
        return OUTREACH.TEAM_ID.eq(member.teamId()).and(OUTREACH.ID.eq(id)).and(ShownOutreach.to(member.ownId()));
    }

    /** The columns that hold the outreach itself; all of them are set. */
    static OutreachRecord toRow(Outreach outreach) {
        OutreachRecord row = new OutreachRecord();
        row.setKind(outreach.kind().key());
        row.setSubject(outreach.subject().isEmpty() ? null : outreach.subject());
        row.setText(outreach.text());
        setSender(row, outreach.sender());
        return row;
    }

    private static void setSender(OutreachRecord row, Sender sender) {
        row.setSenderName(sender.name());
        row.setSenderHeadline(sender.headline());
        row.setSenderProfileUrl(sender.profileUrl());
        row.setRelationship(sender.relationship().key());
        row.setSharedContacts(sender.sharedContacts());
        row.setSenderMarks(
                sender.marks().stream().map(ProfileMark::key).sorted().collect(Collectors.joining(",")));
        row.setWroteBefore(Boolean.TRUE.equals(sender.wroteBefore()));
    }

    static StoredOutreach toStored(OutreachRecord row) {
        Sender sender = new Sender(
                row.getSenderName(),
                row.getSenderHeadline(),
                row.getSenderProfileUrl(),
                Relationship.valueOf(row.getRelationship().toUpperCase(Locale.ROOT)),
                row.getSharedContacts(),
                row.getWroteBefore() ? true : null,
                SenderForm.known(List.of(row.getSenderMarks().split(","))));
        OutreachKind kind = OutreachKind.valueOf(row.getKind().toUpperCase(Locale.ROOT));
        String subject = row.getSubject() == null ? "" : row.getSubject();
        Outreach outreach = new Outreach(kind, subject, row.getText(), sender);
        Origin origin = new Origin(row.getMemberId(), row.getReceivedAt(), row.getAnsweredBefore(), row.getIsPrivate());
        return new StoredOutreach(
                row.getTeamId(),
                row.getId(),
                outreach,
                origin,
                row.getTemplateKey(),
                row.getCreatedAt(),
                row.getVersion());
    }
}
