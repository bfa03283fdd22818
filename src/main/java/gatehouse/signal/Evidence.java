package gatehouse.signal;

/**
 * A passage of the text on which a signal fired.
 *
 * @param start first code point, counted from 0
 * @param end code point after the last
 * @param quote the passage itself, exactly as it stands in the text
 */
public record Evidence(int start, int end, String quote) {}
