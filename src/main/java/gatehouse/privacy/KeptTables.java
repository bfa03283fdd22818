package gatehouse.privacy;

import static gatehouse.privacy.KeptTable.End.AUDIT;
import static gatehouse.privacy.KeptTable.End.BY_AGE;
import static gatehouse.privacy.KeptTable.End.FORMER_MEMBER;
import static gatehouse.privacy.KeptTable.End.OUTREACH;
import static gatehouse.privacy.KeptTable.End.WHEN_UNUSED;
import static gatehouse.privacy.KeptTable.End.WHILE_HERE;
import static gatehouse.privacy.KeptTable.End.WITH_MEMBER;
import static gatehouse.privacy.KeptTable.End.WITH_OUTREACH;
import static gatehouse.privacy.KeptTable.End.WITH_SENDER;
import static gatehouse.privacy.KeptTable.End.WITH_TEAM;

import gatehouse.privacy.KeptTable.End;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one list of all tables with people's data: retention, export, erasing and the privacy page go by it.
 *
 * <p>A new table is entered here, or {@code KeptTablesTest} fails.
 */
final class KeptTables {
    /** Tables with a {@code team_id}, in an order in which their rows can be deleted. */
    static final List<KeptTable> OF_TEAM = List.of(
            table("decision", WITH_OUTREACH, "outreach_id", "outreach_id"),
            table("verdict", WITH_OUTREACH, "outreach_id", "outreach_id"),
            table("follow_up", WITH_OUTREACH, "outreach_id", "outreach_id"),
            table("vetting_answer", WITH_OUTREACH, "outreach_id", "outreach_id"),
            table("outreach", OUTREACH, "created_at", "id", "request_key"),
            table("template_band", WHEN_UNUSED, "template_id", null),
            table("template", WHEN_UNUSED, "template_key", null, "shingles"),
            table("campaign", WHEN_UNUSED, "template_key", null),
            // A key could tell that somebody wrote to another member alone.
            new KeptTable("sender_alias", WITH_SENDER, "sender_key", null, "member_id", Set.of()),
            table("lesson", BY_AGE, "taught_at", "outreach_id"),
            table("invitation", BY_AGE, "created_at", null, "token_hash"),
            table("answer_template", WITH_TEAM, "", null),
            table("house_rules", WITH_MEMBER, "member_id", null),
            table("follow_up_setting", WITH_MEMBER, "member_id", null, "feed_hash"),
            own("connection", "sender_key", "name_key"),
            table("connection_setting", WITH_MEMBER, "member_id", null),
            table("checklist_tick", WITH_MEMBER, "member_id", null),
            own("import_reject", "header", "raw"),
            own("upload_chunk", "bytes"),
            own("mailbox_import", "owner_name", "file_name"),
            table("member", FORMER_MEMBER, "removed_at", null),
            table("audit_entry", AUDIT, "done_at", null),
            table("audit_chain", WITH_TEAM, "", null));

    /** Tables with a {@code person_id} of a person who can sign in; the person's own row goes last. */
    static final List<String> OF_PERSON =
            List.of("session", "sign_in_step", "password_reset", "recovery_code", "two_step", "person_team");

    /** Tables whose rows end by themselves, at their {@code expires_at}. */
    static final List<String> EXPIRING =
            List.of("session", "sign_in_step", "sign_in_guess", "sign_in_place", "password_reset");

    /** Tables whose rows are so long that a transaction deletes fewer of them. */
    private static final Set<String> HEAVY = Set.of("upload_chunk", "import_reject");

    private static final int HEAVY_BATCH = 100;

    private KeptTables() {}

    static boolean isHeavy(KeptTable table) {
        return HEAVY.contains(table.name());
    }

    /** So many rows of it one transaction deletes at most. */
    static int batch(KeptTable table) {
        return isHeavy(table) ? HEAVY_BATCH : EraseService.BATCH;
    }

    static KeptTable named(String name) {
        return OF_TEAM.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static List<KeptTable> ending(End end) {
        return OF_TEAM.stream().filter(table -> table.end() == end).toList();
    }

    /** In the order in which people want to know of them. */
    static List<KeptTable> messagesFirst() {
        return OF_TEAM.stream()
                .sorted(Comparator.comparing(table -> table.end() != End.OUTREACH))
                .toList();
    }

    /** What no teammate takes out, and what goes when its member leaves. */
    private static KeptTable own(String name, String... secret) {
        return new KeptTable(name, WHILE_HERE, "member_id", null, "member_id", Set.of(secret));
    }

    private static KeptTable table(
            String name, End end, String column, @Nullable String outreachColumn, String... secret) {
        return new KeptTable(name, end, column, outreachColumn, null, Set.of(secret));
    }
}
