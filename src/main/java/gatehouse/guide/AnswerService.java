package gatehouse.guide;

import gatehouse.intent.Intent;
import gatehouse.outreach.Outreach;
import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.ProfileMark;
import gatehouse.outreach.Relationship;
import gatehouse.team.CurrentMember;
import gatehouse.text.Language;
import gatehouse.verdict.Action;
import gatehouse.verdict.Lesson;
import gatehouse.verdict.Risk;
import gatehouse.verdict.Verdict;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the answers that fit an outreach, ours and the team's, or says that none is needed. Nothing is ever sent from here. */
@Singleton
@Transactional
public class AnswerService {
    private static final Set<Intent> NEVER = Set.of(Intent.SCAM, Intent.HARASSMENT);
    /** Nobody owes an answer, but who wants to say no politely all the same finds the words. */
    private static final List<Action> POLITE_NO = List.of(Action.REPLY_BRIEFLY, Action.DECLINE);

    private static final int AT_MOST = 2;

    private final ReplyTemplates replies = new ReplyTemplates(GuideBook.read().answers());
    private final Asked asked = new Asked();
    private final TeamAnswerRepository own;

    AnswerService(TeamAnswerRepository own) {
        this.own = own;
    }

    /**
     * The answers for an outreach. A dangerous one, one that may be fraud or harassment, one that a member said to block or report, a
     * doubtful account and somebody with whom the recipient has a bad history get none at all, whatever the step.
     *
     * @param corrected what a member said it really is; null when nobody did
     * @param decided what a member said is to be done; null when nobody did
     */
    public AnswerAdvice advise(
            CurrentMember member,
            Outreach outreach,
            Verdict verdict,
            @Nullable Intent corrected,
            @Nullable Action decided,
            AnswerWish wish) {
        Action action = verdict.action();
        if (isNoneSafe(outreach, verdict, corrected, decided)) {
            return new AnswerAdvice(
                    "answer.none." + why(verdict, decided), List.of(), List.of(), List.of(), List.of(), wish);
        }
        Verdict said = verdict.asTaught();
        String reading = corrected != null
                ? corrected.key()
                : said.sure() ? said.intent().key() : "unsure";
        Blanks blanks = blanks(member, outreach, verdict);
        OutreachKind kind = outreach.kind();
        List<ReplyTemplate> best =
                replies.fitting(action, reading, kind).stream().limit(AT_MOST).toList();
        if (action == Action.ACCEPT) {
            best = List.of(); // accepting says it all; the line that goes with it stands among the others
        }
        List<ReplyTemplate> others = others(verdict, reading, kind, best);
        boolean isAnswerable = !best.isEmpty() || verdict.risk() == Risk.NONE;
        return new AnswerAdvice(
                best.isEmpty() ? "answer.none." + action.key() : "",
                fill(best, blanks, wish),
                fill(others, blanks, wish),
                isAnswerable ? teamAnswers(member, reading, blanks) : List.of(),
                notes(reading, kind),
                wish);
    }

    /** What to say on another acceptable step; nothing when any warning sign was seen. */
    private List<ReplyTemplate> others(Verdict verdict, String reading, OutreachKind kind, List<ReplyTemplate> best) {
        if (verdict.risk() != Risk.NONE) {
            return List.of();
        }
        Stream<Action> steps = Stream.concat(Stream.of(verdict.action()), verdict.alternatives().stream());
        return Stream.concat(steps, POLITE_NO.stream())
                .flatMap(step -> replies.fitting(step, reading, kind).stream())
                .distinct()
                .filter(template -> !best.contains(template))
                .limit(AT_MOST)
                .toList();
    }

    /** All our answers in one tone, the blanks left open. */
    public List<Answer> all(Tone tone) {
        return replies.all().stream().map(t -> t.fill(tone, Blanks.NONE, "")).toList();
    }

    private static boolean isNoneSafe(
            Outreach outreach, Verdict verdict, @Nullable Intent corrected, @Nullable Action decided) {
        boolean doubtful = verdict.risk() == Risk.LOW && verdict.action() == Action.VET_FIRST;
        boolean badSender = outreach.sender().relationship() == Relationship.TROUBLED
                || outreach.sender().marks().contains(ProfileMark.FAKE_PROFILE);
        @Nullable Lesson lesson = verdict.lesson();
        boolean shutOut = lesson != null && lesson.shutsOut();
        boolean badReading = NEVER.contains(verdict.intent())
                || NEVER.contains(verdict.asTaught().intent())
                || (corrected != null && NEVER.contains(corrected))
                || (!verdict.sure() && NEVER.contains(verdict.runnerUp()));
        return verdict.risk() == Risk.HIGH
                || doubtful
                || badSender
                || shutOut
                || isAgainst(decided)
                || badReading
                || verdict.language() != Language.ENGLISH;
    }

    private static boolean isAgainst(@Nullable Action decided) {
        return decided == Action.BLOCK || decided == Action.REPORT;
    }

    private static String why(Verdict verdict, @Nullable Action decided) {
        if (verdict.risk() == Risk.HIGH) {
            return "risk";
        }
        if (decided != null && isAgainst(decided)) {
            return decided.key();
        }
        boolean unread = verdict.language() != Language.ENGLISH;
        return verdict.action().answers() && !unread
                ? "doubtful"
                : verdict.action().key();
    }

    private Blanks blanks(CurrentMember member, Outreach outreach, Verdict verdict) {
        return new Blanks(
                FirstName.of(outreach.sender().name()),
                asked.in(verdict.reasons()).orElse(null),
                FirstName.of(member.name()));
    }

    private List<Answer> fill(List<ReplyTemplate> templates, Blanks blanks, AnswerWish wish) {
        String delay = wish.late() ? replies.delay(wish.tone()) : "";
        return templates.stream().map(t -> t.fill(wish.tone(), blanks, delay)).toList();
    }

    private List<Answer> teamAnswers(CurrentMember member, String reading, Blanks blanks) {
        return own.list(member.teamId()).stream()
                .filter(answer -> answer.fits(reading))
                .map(answer -> new Answer("own-" + answer.id(), answer.title(), blanks.in(answer.text()), false))
                .toList();
    }

    private static List<String> notes(String reading, OutreachKind kind) {
        List<String> notes = new ArrayList<>();
        if (reading.equals(Intent.RECRUITER.key()) && kind == OutreachKind.INMAIL) {
            notes.add("answer.note.not-interested");
        }
        return notes;
    }
}
