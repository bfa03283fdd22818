package gatehouse.guide;

/** An answer ready to copy, with the sender's first name filled in. */
public record Answer(String key, String title, String text, boolean closed) {}
