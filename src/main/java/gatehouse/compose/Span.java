package gatehouse.compose;

import gatehouse.text.Reading;
import java.util.ArrayList;
import java.util.List;

/** Where a sentence stands in a text, in UTF-16 units; together the spans are the whole text. */
record Span(int number, int start, int end) {

    static List<Span> of(Reading reading) {
        List<Span> spans = new ArrayList<>();
        int start = 0;
        for (int token = 1; token < reading.size(); token++) {
            if (reading.sentence(token) != reading.sentence(token - 1)) {
                spans.add(new Span(reading.sentence(token - 1), start, reading.start(token)));
                start = reading.start(token);
            }
        }
        if (reading.size() > 0) {
            int last = reading.sentence(reading.size() - 1);
            spans.add(new Span(last, start, reading.original().length()));
        }
        return spans;
    }
}
