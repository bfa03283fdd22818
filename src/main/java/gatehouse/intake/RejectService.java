package gatehouse.intake;

import gatehouse.archive.Found;
import gatehouse.team.CurrentMember;
import gatehouse.web.Refusal;
import io.micronaut.http.HttpStatus;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;

/** The rows of a member's own uploads that could not be read. They are the member's alone, whoever sees the rest. */
@Singleton
@Transactional
public class RejectService {
    private final RejectRepository rejects;
    private final ImportRepository imports;

    RejectService(RejectRepository rejects, ImportRepository imports) {
        this.rejects = rejects;
        this.imports = imports;
    }

    /** A file inside an upload, and its header row. */
    public record Table(String file, String header) {
        boolean has(Found.Rejected row) {
            return row.place().file().equals(file) && row.header().equals(header);
        }
    }

    /** Some of them from a number on; none of a teammate's. */
    List<RejectRepository.Numbered> list(CurrentMember member, long importId, long from, int atMost) {
        return isOwn(member, importId) ? rejects.list(member.teamId(), importId, from, atMost) : List.of();
    }

    /** Those with rows that can be mended. */
    List<Table> tables(CurrentMember member, long importId) {
        return isOwn(member, importId) ? rejects.tables(member.teamId(), importId) : List.of();
    }

    /** Rows that are in none of the tables: too long to be kept whole, or no rows of a table at all. */
    int countNotToMend(CurrentMember member, long importId) {
        return isOwn(member, importId) ? rejects.countNotToMend(member.teamId(), importId) : 0;
    }

    private boolean isOwn(CurrentMember member, long importId) {
        if (member.isAtSharedScreen()) {
            throw new Refusal(HttpStatus.FORBIDDEN, "unread-at-screen");
        }
        return imports.find(member.teamId(), importId)
                .filter(one -> one.memberId() == member.memberId())
                .isPresent();
    }
}
