package gatehouse.team;

/**
 * A sender's key.
 *
 * @param isProfile whether it was made of a profile's address, and not of a mere name
 */
public record SenderKey(String value, boolean isProfile) {}
