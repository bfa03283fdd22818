package gatehouse.compose;

import gatehouse.outreach.OutreachKind;
import java.util.ArrayList;
import java.util.List;

/**
 * How long and how often one may write. LinkedIn takes 200 letters of a note from free accounts and 300 from others (its pages differ), 200 for
 * the subject of an InMail and 2,000 for its text; one reminder is the house's own rule.
 */
final class DraftLimits {
    private static final int NOTE_FREE = 200;
    private static final int NOTE_MOST = 300;
    private static final int SUBJECT_MOST = 200;
    private static final int INMAIL_MOST = 2_000;
    private static final int WORDS_GLADLY_READ = 120;

    private final FindingWords words;

    DraftLimits(FindingWords words) {
        this.words = words;
    }

    List<Finding> of(Draft draft) {
        List<Finding> findings = new ArrayList<>();
        length(draft, findings);
        if (draft.saidNo()) {
            findings.add(words.whole(Level.STOP, "said-no"));
        } else if (draft.sentBefore() > 1) {
            findings.add(words.whole(Level.STOP, "second-silence"));
        } else if (draft.sentBefore() == 1) {
            findings.add(words.whole(Level.BETTER, "one-reminder"));
        }
        return findings;
    }

    private void length(Draft draft, List<Finding> findings) {
        int length = draft.length();
        String count = String.valueOf(length);
        if (draft.kind() == OutreachKind.INVITATION) {
            Level level = length > NOTE_MOST ? Level.STOP : length > NOTE_FREE ? Level.BETTER : Level.GOOD;
            findings.add(words.whole(level, "note-length", count));
        } else if (draft.kind() == OutreachKind.INMAIL && length > INMAIL_MOST) {
            findings.add(words.whole(Level.STOP, "inmail-length", count));
        } else if (draft.text().strip().split("\\s+").length > WORDS_GLADLY_READ) {
            findings.add(words.whole(Level.BETTER, "long"));
        }
        String subject = draft.subject();
        if (draft.kind() == OutreachKind.INMAIL && subject.codePointCount(0, subject.length()) > SUBJECT_MOST) {
            findings.add(words.whole(Level.STOP, "subject-length"));
        }
    }
}
