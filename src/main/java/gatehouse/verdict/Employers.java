package gatehouse.verdict;

import gatehouse.text.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The companies a headline names as the sender's own: "Head of Sales at Acme | ex-Beta" names Acme. */
final class Employers {
    private static final Pattern PARTS = Pattern.compile("\\s*[|·•–—;,\\n]\\s*|\\s+-\\s+");
    private static final Pattern FORMER =
            Pattern.compile("(?i)^\\W*(?:ex|former|formerly|previously|past|retired)\\b.*");
    private static final Pattern AT =
            Pattern.compile("(?:.*\\s(?:at|bei|chez|en|presso|bij)\\s+|.*@\\s*)(?=[\\p{Lu}\\p{N}\\p{Lo}])(.+)");

    private final List<String> named;
    private final List<String> parts;

    private Employers(List<String> named, List<String> parts) {
        this.named = named;
        this.parts = parts;
    }

    static Employers of(@Nullable String headline) {
        List<String> named = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        for (String part : PARTS.split(headline == null ? "" : headline)) {
            if (!part.isBlank() && !FORMER.matcher(part).matches()) {
                Matcher at = AT.matcher(part);
                if (at.matches()) {
                    named.add(at.group(1).strip());
                } else {
                    parts.add(part.strip());
                }
            }
        }
        return new Employers(named, parts);
    }

    /** The company of the sender; null when the headline does not say it in so many words. */
    @Nullable
    String company() {
        return named.isEmpty() ? null : named.getFirst();
    }

    /** The first of the entries that is named as an employer: after an "at", or at the start of a part of the headline. */
    @Nullable
    String first(List<String> entries) {
        List<String> all = new ArrayList<>(named);
        all.addAll(parts);
        return WordSearch.in(all.stream().map(Reading::of).toArray(Reading[]::new))
                .firstAtStart(entries);
    }
}
