package gatehouse.inbox;

import gatehouse.guide.AnswerService;
import gatehouse.guide.AnswerWish;
import gatehouse.guide.GuideService;
import gatehouse.guide.GuideTopic;
import gatehouse.intent.Intent;
import gatehouse.signal.Evidence;
import gatehouse.signal.SignalCatalog;
import gatehouse.team.CurrentMember;
import gatehouse.team.MemberService;
import gatehouse.verdict.Action;
import gatehouse.verdict.Reason;
import gatehouse.verdict.Risk;
import gatehouse.verdict.Verdict;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Puts a verdict page together: the verdict in words, the guide's advice beside it and the message with its marks. */
@Singleton
class VerdictPages {
    private static final double STRONG = 1.5;
    private static final double CLEAR = 0.6;

    private final GuideService guide;
    private final AnswerService answers;
    private final VettingService vettings;
    private final SenderFactService facts;
    private final MemberService members;
    private final SignalCatalog signals;
    private final VerdictWords words;

    VerdictPages(
            GuideService guide,
            AnswerService answers,
            VettingService vettings,
            SenderFactService facts,
            MemberService members,
            SignalCatalog signals,
            VerdictWords words) {
        this.guide = guide;
        this.answers = answers;
        this.vettings = vettings;
        this.facts = facts;
        this.members = members;
        this.signals = signals;
        this.words = words;
    }

    VerdictPage of(CurrentMember member, JudgedOutreach item, SenderForm sender, AnswerWish wish) {
        Verdict verdict = item.verdict().asTaught();
        List<NumberedReason> reasons = number(item.outreach().text(), verdict.reasons());
        return new VerdictPage(
                item,
                words.sentence(verdict),
                words.caution(verdict),
                step(item, verdict.action()),
                verdict.alternatives().stream().map(a -> step(item, a)).toList(),
                MarkedText.of(item.outreach().text(), reasons),
                reasons.stream().filter(r -> r.reason().supports()).toList(),
                reasons.stream().filter(r -> !r.reason().supports()).toList(),
                readings(verdict),
                List.of(advice(guide.topicOf(item.outreach().kind())), advice(guide.topicOf(verdict.action()))),
                verdict.house() == null ? "" : words.because(verdict.house(), item.rulesOf()),
                answers.advise(member, item.outreach(), item.verdict(), item.corrected(), item.decided(), wish),
                vettings.find(member, item.id()),
                facts.about(member, item),
                !members.isBorrowed(member),
                sender);
    }

    private List<NumberedReason> number(String text, List<Reason> reasons) {
        Defanged defanged = new Defanged(text);
        List<NumberedReason> numbered = new ArrayList<>();
        for (Reason reason : reasons) {
            List<String> quotes = quotes(text, defanged, reason);
            boolean inGuide = signals.find(reason.key()).isPresent();
            numbered.add(new NumberedReason(numbered.size() + 1, reason, quotes, weight(reason.share()), inGuide));
        }
        return numbered;
    }

    /** The passages of a reason, each once, and none that another one holds. */
    private static List<String> quotes(String text, Defanged defanged, Reason reason) {
        List<String> all = reason.evidence().stream()
                .map(seen -> quote(text, defanged, seen))
                .distinct()
                .toList();
        return all.stream()
                .filter(q -> all.stream().noneMatch(other -> !other.equals(q) && other.contains(q)))
                .toList();
    }

    private static String quote(String text, Defanged defanged, Evidence seen) {
        int start = text.offsetByCodePoints(0, seen.start());
        return defanged.part(start, text.offsetByCodePoints(start, seen.end() - seen.start()));
    }

    private static String weight(double share) {
        return share >= STRONG ? "strong" : share >= CLEAR ? "clear" : "slight";
    }

    private List<LikelyIntent> readings(Verdict verdict) {
        if (!verdict.isRead()) {
            return List.of();
        }
        LikelyIntent first = reading(verdict, verdict.intent(), verdict.probability());
        return verdict.sure()
                ? List.of(first)
                : List.of(first, reading(verdict, verdict.runnerUp(), verdict.runnerUpProbability()));
    }

    /** What looks dangerous gets the advice against fraud, whatever it claims to be about. */
    private LikelyIntent reading(Verdict verdict, Intent intent, double probability) {
        boolean posing = verdict.risk() == Risk.HIGH && intent != Intent.HARASSMENT;
        GuideTopic topic = guide.topicOf(posing ? Intent.SCAM : intent);
        return new LikelyIntent(intent, Math.round(100 * probability), advice(topic));
    }

    private Advice advice(GuideTopic topic) {
        return new Advice(topic, guide.fewerOf(topic));
    }

    private Step step(JudgedOutreach item, Action action) {
        GuideTopic topic = guide.topicOf(action);
        String consequence = guide.consequence(action, item.outreach().kind());
        return new Step(action, topic.line("step"), consequence, topic.slug());
    }
}
