package gatehouse.team;

import gatehouse.verdict.Lesson;

/**
 * A lesson whose outreaches are still to be judged again.
 *
 * @param isRemoved whether it was taken away when it was read
 */
public record PendingLesson(long teamId, Lesson lesson, boolean isRemoved) {}
