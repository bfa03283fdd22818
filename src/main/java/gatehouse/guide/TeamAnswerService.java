package gatehouse.guide;

import gatehouse.audit.AuditAction;
import gatehouse.audit.AuditService;
import gatehouse.db.Ids;
import gatehouse.team.CurrentMember;
import gatehouse.team.MemberService;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The answers a team writes for itself; every member uses them, and none is ever sent from here. */
@Singleton
@Transactional
public class TeamAnswerService {
    /** As many as a person can still look through on one page. */
    static final int AT_MOST = 50;

    private final TeamAnswerRepository answers;
    private final MemberService members;
    private final Ids ids;
    private final AuditService audit;
    private final Clock clock;

    TeamAnswerService(TeamAnswerRepository answers, MemberService members, Ids ids, AuditService audit, Clock clock) {
        this.answers = answers;
        this.members = members;
        this.ids = ids;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of an answer that was to be kept; the key is that of the sentence for it. */
    public enum Outcome {
        KEPT,
        TITLE_TAKEN,
        CHANGED_MEANWHILE,
        TOO_MANY;

        String key() {
            return switch (this) {
                case KEPT -> "";
                case TITLE_TAKEN -> "answers.title.taken";
                case CHANGED_MEANWHILE -> "answers.text.changed";
                case TOO_MANY -> "answers.title.many";
            };
        }
    }

    public List<TeamAnswer> list(CurrentMember member) {
        return answers.list(member.teamId());
    }

    Optional<TeamAnswer> find(CurrentMember member, long id) {
        return answers.find(member.teamId(), id);
    }

    /** Keeps a new answer; the same one sent twice is kept once. */
    public Outcome add(CurrentMember member, TeamAnswerForm form) {
        members.confirm(member);
        if (list(member).size() >= AT_MOST) {
            return Outcome.TOO_MANY;
        }
        TeamAnswer answer = form.toAnswer(ids.next());
        answers.add(member, answer, clock.instant());
        TeamAnswer kept = answers.findByTitle(member.teamId(), form.title()).orElseThrow();
        if (kept.id() == answer.id()) {
            audit.record(member.actor(), AuditAction.ANSWER_ADDED);
        }
        boolean same = kept.text().equals(answer.text()) && Objects.equals(kept.intent(), answer.intent());
        return same ? Outcome.KEPT : Outcome.TITLE_TAKEN;
    }

    /** Changes an answer that is there. */
    Outcome change(CurrentMember member, long id, TeamAnswerForm form) {
        members.confirm(member);
        boolean taken = answers.findByTitle(member.teamId(), form.title())
                .filter(other -> other.id() != id)
                .isPresent();
        if (taken) {
            return Outcome.TITLE_TAKEN;
        }
        if (!answers.change(member, form.toAnswer(id), clock.instant())) {
            return Outcome.CHANGED_MEANWHILE;
        }
        audit.record(member.actor(), AuditAction.ANSWER_CHANGED);
        return Outcome.KEPT;
    }

    /** False when there is no such answer. */
    boolean delete(CurrentMember member, long id) {
        members.confirm(member);
        boolean deleted = answers.delete(member.teamId(), id);
        if (deleted) {
            audit.record(member.actor(), AuditAction.ANSWER_DELETED);
        }
        return deleted;
    }
}
