package gatehouse.inbox;

import gatehouse.intent.Intent;
import gatehouse.verdict.Lesson;
import gatehouse.verdict.Likeness;
import gatehouse.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A verdict with all that has to be known to tell later whether it still stands.
 *
 * @param likeness the keys by which other outreaches of the same sort are found
 * @param teamRules version of the team's house rules; {@code ownRules} that of the rules of the member who got it
 * @param isConnected whether it was judged as from a connection because the member's connections say so
 */
record Judgement(Verdict verdict, Likeness likeness, int teamRules, int ownRules, boolean isConnected) {

    /**
     * What lists and filters go by: what a member said, else what a lesson says, else what the engine reads; null for a text in a language
     * that it doesn't read.
     */
    @Nullable
    Intent shown(@Nullable Intent said) {
        if (said != null) {
            return said;
        }
        return verdict.isRead() ? verdict.asTaught().intent() : null;
    }

    @Nullable
    Long lessonId() {
        @Nullable Lesson lesson = verdict.lesson();
        return lesson == null ? null : lesson.id();
    }

    /** The part of it that is kept; when it differs from what is kept, that is out of date. */
    Kept kept() {
        return new Kept(
                verdict.engine(),
                teamRules,
                ownRules,
                lessonId(),
                verdict.action().key(),
                isConnected);
    }

    /** With what a kept verdict was made, and what it advises. */
    record Kept(
            String engine,
            int teamRules,
            int ownRules,
            @Nullable Long lessonId,
            String action,
            boolean isConnected) {}
}
