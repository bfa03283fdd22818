package gatehouse.privacy;

import gatehouse.audit.AuditAction;
import gatehouse.audit.AuditAction.About;
import gatehouse.audit.AuditEntry;
import gatehouse.audit.AuditFilter;
import gatehouse.audit.AuditService;
import gatehouse.team.CurrentMember;
import gatehouse.web.Sentences;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says in sentences what was done in a team. */
@Singleton
@Transactional
class AuditPages {
    private static final int PAGE = 50;

    private final AuditService audit;
    private final NameRepository names;
    private final Sentences sentences;

    AuditPages(AuditService audit, NameRepository names, Sentences sentences) {
        this.audit = audit;
        this.names = names;
        this.sentences = sentences;
    }

    AuditPage below(CurrentMember reader, AuditFilter filter, @Nullable Long below) {
        List<AuditEntry> found = audit.list(reader.teamId(), filter, below, PAGE + 1);
        List<AuditEntry> shown = found.subList(0, Math.min(PAGE, found.size()));
        Map<Long, String> people = names.members(reader.teamId());
        Set<Long> readable = names.outreaches(
                reader,
                shown.stream()
                        .filter(entry -> isAbout(entry, About.OUTREACH))
                        .map(AuditEntry::aboutId)
                        .filter(Objects::nonNull)
                        .toList());
        List<AuditRow> rows =
                shown.stream().map(entry -> row(entry, people, readable)).toList();
        @Nullable Long next = found.size() > PAGE ? rows.getLast().number() : null;
        return new AuditPage(rows, filter, people, below == null, next);
    }

    private AuditRow row(AuditEntry entry, Map<Long, String> people, Set<Long> readable) {
        @Nullable Long about = entry.aboutId();
        boolean linked = about != null && isAbout(entry, About.OUTREACH) && readable.contains(about);
        return new AuditRow(entry.number(), entry.at(), who(entry, people), what(entry, people), linked ? about : null);
    }

    private String who(AuditEntry entry, Map<Long, String> people) {
        Long member = entry.memberId();
        if (member == null) {
            return sentences.say("audit.by-itself");
        }
        String name = nameOf(member, people);
        Long login = entry.loginId();
        return login == null ? name : sentences.say("audit.on-screen", name, nameOf(login, people));
    }

    private String what(AuditEntry entry, Map<Long, String> people) {
        Long about = entry.aboutId();
        String name = about == null ? "" : nameOf(about, people);
        String detail = AuditAction.find(entry.action())
                .flatMap(action -> sentences.find(action.words() + "." + entry.detail()))
                .orElse(entry.detail());
        return sentences.find("audit." + entry.action(), name, detail).orElse(entry.action());
    }

    private String nameOf(long member, Map<Long, String> people) {
        return Objects.requireNonNullElseGet(people.get(member), () -> sentences.say("audit.nobody"));
    }

    private static boolean isAbout(AuditEntry entry, About about) {
        return AuditAction.find(entry.action())
                .filter(action -> action.about() == about)
                .isPresent();
    }
}
