package gatehouse.compose;

import java.util.List;

/** A sentence of a draft as it was typed, with what is to be said about it. */
public record Sentence(String text, List<Finding> findings) {}
