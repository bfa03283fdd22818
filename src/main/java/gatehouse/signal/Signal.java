package gatehouse.signal;

import java.util.List;

/**
 * One thing a careful reader notices.
 *
 * @param key stable name, such as {@code asks-for-code}
 * @param group the file it stands in, such as {@code f-phishing-and-accounts}; its first letter is the group of the red-flag taxonomy
 * @param title what was seen, in a few plain words
 * @param facts ids of the guide facts behind it, such as {@code RF-34}
 * @param why one or two sentences: why it counts
 * @param instead what an honest sender does, or what to do about it; may be empty
 * @param fires texts on which it must be seen
 * @param quiet benign look-alikes on which it must not
 */
public record Signal(
        String key,
        String group,
        String title,
        Strength strength,
        Direction direction,
        List<String> facts,
        String why,
        String instead,
        List<String> fires,
        List<String> quiet) {

    /** Whether it alone is enough to raise the risk, whoever the sender is. */
    public boolean isAlarm() {
        return direction == Direction.WARNS && strength == Strength.STRONG;
    }
}
