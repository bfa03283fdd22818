package gatehouse.team;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of what a team has taught, newest first.
 *
 * @param next id to go on below; null on the last page
 */
public record LessonPage(
        List<TaughtLesson> lessons, @Nullable Long next) {}
