package gatehouse.compose;

import gatehouse.outreach.Outreach;
import gatehouse.signal.Sighting;
import gatehouse.signal.SignalCatalog;
import gatehouse.signal.SignalReader;
import gatehouse.team.CurrentMember;
import gatehouse.team.MemberService;
import gatehouse.text.Reading;
import gatehouse.verdict.VerdictEngine;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads a draft as its recipient would. Keeps nothing and sends nothing; what is written stays the writer's own. */
@Singleton
@Transactional
public class ComposeService {
    private final MemberService members;
    private final VerdictEngine engine;
    private final SignalReader signals;
    private final DraftLimits limits;
    private final DraftContent content;
    private final DraftSignals advice;

    ComposeService(MemberService members, VerdictEngine engine, SignalCatalog catalog, FindingWords words) {
        this.members = members;
        this.engine = engine;
        this.signals = new SignalReader(catalog);
        this.limits = new DraftLimits(words);
        this.content = new DraftContent(words);
        this.advice = new DraftSignals(catalog, words);
    }

    DraftReport check(CurrentMember writer, Draft draft) {
        members.confirm(writer);
        Outreach arriving = draft.arriving(writer.name());
        Reading reading = Reading.of(draft.text());
        List<Sighting> seen = signals.read(arriving, reading);
        List<Finding> findings = new ArrayList<>(limits.of(draft));
        findings.addAll(content.of(draft, reading, seen));
        findings.addAll(advice.of(draft, seen));
        findings.sort(Comparator.comparing(Finding::level));
        return new DraftReport(
                findings.stream().filter(Finding::isAboutWhole).toList(),
                sentences(draft.text(), reading, findings),
                engine.judge(arriving));
    }

    private static List<Sentence> sentences(String text, Reading reading, List<Finding> findings) {
        List<Sentence> sentences = new ArrayList<>();
        for (Span span : Span.of(reading)) {
            int from = text.codePointCount(0, span.start());
            int to = text.codePointCount(0, span.end());
            List<Finding> own =
                    findings.stream().filter(f -> f.at() >= from && f.at() < to).toList();
            sentences.add(new Sentence(text.substring(span.start(), span.end()).strip(), own));
        }
        return sentences;
    }
}
