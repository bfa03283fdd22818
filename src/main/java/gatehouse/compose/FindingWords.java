package gatehouse.compose;

import gatehouse.web.Sentences;
import jakarta.inject.Singleton;

/** Says findings in the words of {@code messages.properties}: {@code compose.<level>.<name>} and {@code compose.<level>.<name>.advice}. */
@Singleton
class FindingWords {
    private final Sentences sentences;

    FindingWords(Sentences sentences) {
        this.sentences = sentences;
    }

    /** A finding about the whole draft. */
    Finding whole(Level level, String name, String... values) {
        return at(Finding.WHOLE, level, name, values);
    }

    /** A finding about one place of the draft. */
    Finding at(int place, Level level, String name, String... values) {
        String key = "compose." + level.key() + "." + name;
        return new Finding(level, say(key, values), say(key + ".advice", values), place);
    }

    String say(String key, String... values) {
        return sentences.say(key, values);
    }
}
