package gatehouse.team;

/** A lesson was taught, taken away or put back: what it is about is to be judged again. */
public record LessonChanged(long teamId) {}
