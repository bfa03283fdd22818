package gatehouse.verdict;

import gatehouse.intent.Intent;
import gatehouse.outreach.Outreach;
import gatehouse.outreach.ProfileMark;
import gatehouse.verdict.Policy.Case;
import gatehouse.verdict.Policy.Danger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The team's lessons put to one outreach. They stop before the safety gate, and never lead past a doubt to an answer. */
record Taught(TeamKnowledge knowledge, @Nullable Likeness likeness) {

    /** What a lesson advises; empty when none may speak. */
    Optional<Advice> advice(Outreach outreach, Case question, Policy policy, HouseReading house) {
        if (likeness == null || question.danger() == Danger.HIGH || question.danger() == Danger.ALARM) {
            return Optional.empty();
        }
        List<Lesson> lessons = knowledge.about(outreach, likeness, question.isRead() ? question.intent() : null);
        return lessons.isEmpty() ? Optional.empty() : Optional.of(advice(lessons, outreach, question, policy, house));
    }

    private static Advice advice(
            List<Lesson> lessons, Outreach outreach, Case question, Policy policy, HouseReading house) {
        Lesson lesson = lessons.getFirst();
        Case taught = lesson.intent() == null
                ? question
                : question.as(
                        lesson.intent(), lesson.saysBad() ? Danger.HIGH : question.danger(), house.counting(true));
        Policy.Row row = policy.decide(taught);
        Action wanted = lesson.action() == null ? row.action() : fitting(lesson.action(), outreach);
        boolean doubtful = isDoubtful(question);
        Action action = doubtful && wanted.answers() ? Action.VET_FIRST : wanted;
        List<Action> also = new ArrayList<>();
        also.add(row.action());
        also.addAll(row.also());
        also.removeIf(other -> other == action || (doubtful && other.answers()));
        @Nullable
        HouseReason reason = lesson.action() == null
                ? house.behind(row, taught, outreach.sender().marks())
                : null;
        return new Advice(action, also.stream().distinct().toList(), row, reason, lessons);
    }

    /** Something speaks for care: then a lesson may not lead to an answer, only to a look. */
    private static boolean isDoubtful(Case question) {
        return question.danger() != Danger.NONE
                || !question.isRead()
                || question.marks().contains(ProfileMark.FAKE_PROFILE)
                || question.intent() == Intent.SCAM
                || question.intent() == Intent.HARASSMENT;
    }

    /** What can be accepted or declined elsewhere can only be answered or left in a thread. */
    private static Action fitting(Action action, Outreach outreach) {
        if (outreach.kind().needsAcceptance()) {
            return action;
        }
        return switch (action) {
            case ACCEPT -> Action.REPLY;
            case DECLINE, FOLLOW_INSTEAD -> Action.IGNORE;
            default -> action;
        };
    }
}
