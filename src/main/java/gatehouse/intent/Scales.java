package gatehouse.intent;

/**
 * How much the kinds of features count beside each other.
 *
 * @param word for all words and pairs of a text together; likewise part for the beginnings and ends of words
 * @param fact for every single fact, signal for every single signal
 */
record Scales(float word, float part, float fact, float signal) {}
