package gatehouse.team;

import gatehouse.intent.Intent;
import gatehouse.verdict.Action;
import gatehouse.verdict.Lesson;
import gatehouse.web.Times;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A lesson as it is shown: who taught it, when, about what and what it does.
 *
 * @param outreachId what it began with; null when that is gone or another member's alone
 * @param about what it began with, such as the sender's name; null when that is gone or has no name
 * @param by the member's name
 * @param removedBy the name of the member who took it away; null as long as it counts
 * @param decided how many outreaches it decides now
 */
public record TaughtLesson(
        Lesson lesson,
        @Nullable Long outreachId,
        @Nullable String about,
        String by,
        Instant taughtAt,
        @Nullable String removedBy,
        int decided) {

    public long id() {
        return lesson.id();
    }

    public @Nullable Intent intent() {
        return lesson.intent();
    }

    public @Nullable Action action() {
        return lesson.action();
    }

    /** The day it was taught, in UTC. */
    public String day() {
        return Times.day(taughtAt);
    }

    public boolean isRemoved() {
        return removedBy != null;
    }

    /** The part of a kind's key that says how it arrived; empty for other scopes. */
    public String kind() {
        return lesson.scope() == Lesson.Scope.KIND ? lesson.key().split("/", 2)[0] : "";
    }

    /** The part of a kind's key that says what it reads like; empty for other scopes. */
    public String read() {
        return lesson.scope() == Lesson.Scope.KIND ? lesson.key().split("/", 2)[1] : "";
    }
}
