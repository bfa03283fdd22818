package gatehouse.intake;

import gatehouse.team.CurrentMember;
import gatehouse.team.MemberService;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;

/** The rows of a member's own uploads that could not be read. */
@Singleton
@Transactional
public class RejectService {
    private final RejectRepository rejects;
    private final ImportRepository imports;
    private final MemberService members;

    RejectService(RejectRepository rejects, ImportRepository imports, MemberService members) {
        this.rejects = rejects;
        this.imports = imports;
        this.members = members;
    }

    /** A file inside an upload, and its header row; empty when it has none. */
    public record Table(String file, String header) {}

    /** Some of them from a number on; none of a teammate's. */
    List<RejectRepository.Numbered> list(CurrentMember member, long importId, long from, int atMost) {
        return isOwn(member, importId) ? rejects.list(member.teamId(), importId, from, atMost) : List.of();
    }

    List<Table> tables(CurrentMember member, long importId) {
        return isOwn(member, importId) ? rejects.tables(member.teamId(), importId) : List.of();
    }

    private boolean isOwn(CurrentMember member, long importId) {
        members.refuseBorrowed(member);
        return imports.find(member.teamId(), importId)
                .filter(one -> one.memberId() == member.memberId())
                .isPresent();
    }
}
