package gatehouse.privacy;

import gatehouse.audit.AuditAction;
import gatehouse.audit.AuditService;
import gatehouse.team.CurrentMember;
import gatehouse.team.MemberService;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Hands out everything a team has, or everything it has of one stranger, as a ZIP file that is written while it is sent. */
@Singleton
public class ExportService {
    private static final int ROWS_AT_ONCE = 200;

    private final ExportRepository rows;
    private final ExportReadMe readMe;
    private final MemberService members;
    private final AuditService audit;

    ExportService(ExportRepository rows, ExportReadMe readMe, MemberService members, AuditService audit) {
        this.rows = rows;
        this.readMe = readMe;
        this.members = members;
        this.audit = audit;
    }

    @Transactional
    InputStream everything(CurrentMember member) {
        members.confirm(member);
        audit.record(member.actor(), AuditAction.EVERYTHING_EXPORTED);
        List<KeptTable> tables = KeptTables.OF_TEAM;
        return stream(new ExportZip(source(member, tables, null), readMe.of(member.teamName(), tables)));
    }

    @Transactional
    InputStream stranger(CurrentMember member, FoundStranger found) {
        members.confirm(member);
        audit.record(member.actor(), AuditAction.STRANGER_EXPORTED);
        List<KeptTable> tables =
                KeptTables.OF_TEAM.stream().filter(KeptTable::tellsOfStrangers).toList();
        return stream(new ExportZip(source(member, tables, found.readableIds()), readMe.of(member.teamName(), tables)));
    }

    @Transactional
    List<Map<String, @Nullable Object>> some(
            KeptTable table,
            CurrentMember by,
            @Nullable Collection<Long> outreaches,
            @Nullable Map<String, @Nullable Object> after) {
        return rows.rows(table, by, outreaches, after, ROWS_AT_ONCE);
    }

    private ExportSource source(CurrentMember by, List<KeptTable> tables, @Nullable Collection<Long> outreaches) {
        return new ExportSource() {
            @Override
            public List<KeptTable> tables() {
                return tables;
            }

            @Override
            public List<String> columns(KeptTable table) {
                return rows.columns(table);
            }

            @Override
            public void forEach(KeptTable table, Consumer<Map<String, @Nullable Object>> row) {
                List<Map<String, @Nullable Object>> some = some(table, by, outreaches, null);
                while (!some.isEmpty()) {
                    some.forEach(row);
                    some = some.size() < ROWS_AT_ONCE ? List.of() : some(table, by, outreaches, some.getLast());
                }
            }
        };
    }

    private static InputStream stream(ExportZip zip) {
        try {
            return ExportStream.of(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
