package gatehouse.batch;

import com.fasterxml.jackson.databind.JsonNode;
import gatehouse.outreach.Outreach;
import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.Sender;
import gatehouse.signal.SignalCatalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the benchmarks judge: the corpus, and texts made to be as slow as possible. */
public final class Texts {
    private Texts() {}

    /** All texts of the corpus with their senders, long and short ones mixed. */
    public static List<Outreach> corpus() {
        List<JsonNode> lines = lines();
        List<Outreach> texts = new ArrayList<>();
        for (int start = 0; start < 97; start++) {
            for (int i = start; i < lines.size(); i += 97) {
                texts.add(OutreachJson.read(lines.get(i)));
            }
        }
        return texts;
    }

    private static List<JsonNode> lines() {
        try {
            return new CorpusReader(SignalCatalog.load()).lines(Path.of("src/main/corpus"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Texts of the greatest length that repeat something, by what they repeat. */
    public static Map<String, String> repeats() {
        Map<String, String> repeats = new LinkedHashMap<>();
        for (String part : new String[] {
            "a",
            "a ",
            "a. ",
            "a.",
            "a@",
            "a@a.",
            "click ",
            "click here ",
            "send the code ",
            "you ",
            "are you ",
            "if you ",
            "would you be open to ",
            "not ",
            "don't send me ",
            "beware of people who ask for your code ",
            "i am a nurse looking for a ",
            "(",
            "[",
            "{",
            "{{",
            "{a}",
            "[name]",
            "<",
            "%A",
            "1",
            "1 ",
            "+1",
            "(1)",
            "1-",
            "$1 ",
            "!",
            "\n",
            "\n\n",
            " ",
            "\u0301",
            "e\u0301",
            "\u200B",
            "a\u200B",
            "\uD83D\uDE00",
            "\uD83D\uDE00 ",
            "\uD835\uDC1A",
            "\u0430",
            "\u0430a",
            "t e l e g r a m ",
            "http://a.example/",
            "https://example.com/a ",
            "example[.]com ",
            "a[.]",
            "[dot]",
            "p4ssw0rd ",
            "\"",
            "\"click here\" ",
            "\u201Csend money ",
            "ABC ",
            "\u4F60",
            "hola gracias por "
        }) {
            repeats.put(part, part.repeat(Outreach.MAX_LENGTH / part.length()));
        }
        return repeats;
    }

    /** A message from somebody unknown. */
    public static Outreach message(String text) {
        return new Outreach(OutreachKind.MESSAGE, "", text, Sender.UNKNOWN);
    }
}
