package gatehouse.sender;

import org.jspecify.annotations.Nullable;

/**
 * A sender in a list.
 *
 * @param count how many outreaches are from them
 * @param said by whom and when it was said that they are the same person as another; null when nobody said so
 */
public record SenderLine(Who who, int count, @Nullable Word said) {

    /** Who said something, and the day. */
    public record Word(String by, String day) {}
}
