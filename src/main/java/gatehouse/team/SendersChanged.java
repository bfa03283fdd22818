package gatehouse.team;

/** Senders were said to be one person, or not after all: what they sent is to be judged again. */
public record SendersChanged(long teamId) {}
