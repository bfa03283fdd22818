package gatehouse.team;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A name of a person or a team as it was typed. */
public record TypedName(@Nullable String typed) {
    private static final int LONGEST = 100;

    /** Without line breaks and spaces around. */
    public String text() {
        return typed == null ? "" : typed.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    /**
     * One sentence; empty when it will do.
     *
     * @param what it is, such as "your name"
     */
    public Optional<String> problem(String what) {
        String name = text();
        if (name.codePoints().allMatch(TypedName::isInvisible)) {
            return Optional.of("Enter " + what);
        }
        boolean tooLong = name.codePointCount(0, name.length()) > LONGEST;
        return tooLong ? Optional.of("Use " + LONGEST + " characters or fewer for " + what) : Optional.empty();
    }

    private static boolean isInvisible(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.getType(codePoint) == Character.FORMAT
                || Character.getType(codePoint) == Character.CONTROL;
    }
}
