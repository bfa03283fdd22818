package gatehouse.verdict;

import gatehouse.intent.Features;
import gatehouse.intent.Guess;
import gatehouse.intent.Intent;
import gatehouse.intent.Model;
import gatehouse.outreach.Outreach;
import gatehouse.outreach.Relationship;
import gatehouse.signal.Direction;
import gatehouse.signal.Sighting;
import gatehouse.signal.SignalCatalog;
import gatehouse.signal.SignalReader;
import gatehouse.signal.Strength;
import gatehouse.text.Language;
import gatehouse.text.Reading;
import gatehouse.text.TokenType;
import gatehouse.verdict.Policy.Danger;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges an outreach: safety gate first, then what the team has taught, relationship, intent and the policy table (docs/adr/0002, 0018).
 * Pure and safe for many threads.
 */
public final class VerdictEngine {
    /** A text of nothing else is as good as none. */
    private static final int SAYS_NOTHING = TokenType.EMOJI.bit() | TokenType.NUMBER.bit();

    private final SignalReader signals;
    private final Model model;
    private final Policy policy;
    private final Questions questions;
    private final Gate gate;
    private final String version;

    private VerdictEngine(SignalCatalog catalog, Model model, Policy policy, Gate gate) {
        this.signals = new SignalReader(catalog);
        this.model = model;
        this.policy = policy;
        this.questions = Questions.load();
        this.gate = gate;
        // By their words, since the hash codes of enums differ from one process to the next: two nodes would take each
        // other's verdicts for outdated.
        this.version = "5."
                + Integer.toHexString(model.version() * 31
                        + catalog.all().toString().hashCode() * 7
                        + policy.rows().toString().hashCode()
                        + gate.toString().hashCode());
    }

    /** The engine with the signals, model and policy on the class path. */
    public static VerdictEngine load() {
        SignalCatalog catalog = SignalCatalog.load();
        return new VerdictEngine(catalog, Model.load(catalog), Policy.load(), Gate.CHOSEN);
    }

    /** The engine with another model and gate, to measure those. */
    public static VerdictEngine with(SignalCatalog catalog, Model model, Gate gate) {
        return new VerdictEngine(catalog, model, Policy.load(), gate);
    }

    /** Version of signals, model and policy together; changes whenever a verdict could. */
    public String version() {
        return version;
    }

    /** Judges as for somebody of whom nothing is known. */
    public Verdict judge(Outreach outreach) {
        return judge(outreach, HouseRules.NONE, TeamKnowledge.NONE);
    }

    /**
     * Judges for somebody with preferences, whose team has taught something. Neither can turn what the safety gate stopped into an
     * answer.
     */
    public Verdict judge(Outreach outreach, HouseRules rules, TeamKnowledge knowledge) {
        return judge(outreach, rules, Knowledge.of(knowledge, outreach));
    }

    /** Judges with all that the team knows of such outreach. */
    public Verdict judge(Outreach outreach, HouseRules rules, Knowledge knowledge) {
        Reading reading = Reading.of(outreach.text());
        List<Sighting> seen = Subject.added(signals.read(outreach, reading), outreach, signals);
        Features features = Features.of(outreach, reading, seen);
        Language language = Language.of(reading);
        float[] wording = language == Language.ENGLISH ? model.wording(features) : model.noWording();
        Text text = new Text(
                language,
                language == Language.ENGLISH && hasWords(reading),
                (reading.allTypes() & ~SAYS_NOTHING) == 0,
                seen,
                Note.of(language, seen),
                features,
                wording,
                HouseReading.of(rules, outreach, reading, language),
                knowledge);
        Opinion opinion = opinion(outreach, text);
        return verdict(outreach, text, opinion, whatIfs(outreach, text, opinion));
    }

    /** What has been read in a text, whoever sent it. */
    private record Text(
            Language language,
            boolean readable,
            boolean wordless,
            List<Sighting> seen,
            Note note,
            Features features,
            float[] wording,
            HouseReading house,
            Knowledge knowledge) {}

    /** Emoji or numbers alone say nothing that the model could weigh. */
    private static boolean hasWords(Reading reading) {
        return (reading.allTypes() & TokenType.WORD.bit()) != 0;
    }

    /** What is advised, and what led to it. */
    private record Opinion(
            Intent intent,
            Guess guess,
            Intents intents,
            Assessment assessment,
            boolean sure,
            Advice advice,
            List<Sighting> seen) {}

    private Opinion opinion(Outreach outreach, Text text) {
        Relationship relationship = outreach.sender().relationship();
        List<Sighting> counting = counting(text.seen(), relationship);
        Relationship meant = text.knowledge().forMeaning(relationship);
        Guess guess = guess(text, meant);
        double modelRisk = text.readable() ? (meant == relationship ? guess : guess(text, relationship)).risk() : 0;
        Assessment assessment = Assessment.of(counting, modelRisk, outreach.isSpoofed(), relationship.isKnown(), gate);
        Intents intents = Intents.inView(outreach, text.wordless(), guess, assessment, counting);
        Intent intent = intents.first();
        boolean sure = text.readable()
                && intents.probability(intent) >= guess.sureFrom()
                && assessment.danger() != Danger.ALARM;
        Policy.Case question = new Policy.Case(
                outreach.kind(),
                relationship,
                text.house().marksOf(outreach.sender()),
                intent,
                assessment.danger(),
                text.note(),
                text.house().counting(sure));
        Advice advice = advice(outreach, text, question);
        if (text.knowledge().isSpreadBy(outreach.sender())) {
            Advice toMany = advice(outreach, text, question.toMany());
            advice = toMany.action().answers() ? advice : toMany;
        }
        return new Opinion(intent, guess, intents, assessment, sure, advice, text.seen());
    }

    private Guess guess(Text text, Relationship relationship) {
        return model.guess(text.features().from(relationship), text.wording());
    }

    private Advice advice(Outreach outreach, Text text, Policy.Case question) {
        return new Taught(text.knowledge().team(), text.knowledge().likeness())
                .advice(outreach, question, policy, text.house())
                .orElseGet(() -> Advice.byTable(
                        policy, question, text.house(), outreach.sender().marks()));
    }

    /** From a known sender only strong warnings count as danger, and signs of a hijacked account (taxonomy, scoring rule 9). */
    private static List<Sighting> counting(List<Sighting> sightings, Relationship relationship) {
        if (!relationship.isKnown()) {
            return sightings;
        }
        List<Sighting> kept = new ArrayList<>(sightings.size());
        for (Sighting sighting : sightings) {
            boolean doubt = sighting.signal().direction() == Direction.WARNS
                    && sighting.signal().strength() != Strength.STRONG;
            if (!doubt || sighting.signal().facts().contains("RF-54")) {
                kept.add(sighting);
            }
        }
        return kept;
    }

    private Verdict verdict(Outreach outreach, Text text, Opinion opinion, List<WhatIf> whatIfs) {
        Ranking intents = opinion.intents().ranked();
        boolean sure = opinion.sure();
        Advice advice = opinion.advice();
        return new Verdict(
                text.language(),
                intents.at(0),
                intents.probability(0),
                intents.at(1),
                intents.probability(1),
                intents,
                sure,
                opinion.assessment().risk(),
                opinion.assessment().probability(),
                advice.action(),
                advice.also(),
                Reasons.of(
                        opinion.guess(),
                        opinion.intent(),
                        opinion.assessment(),
                        outreach.isSpoofed(),
                        text.language(),
                        opinion.seen()),
                whatIfs,
                sure ? List.of() : questions.about(outreach.sender(), intents.at(0), intents.at(1)),
                advice.row().key(),
                advice.row().facts(),
                advice.house(),
                advice.lessons(),
                version);
    }

    /** Tries the other relationships that the reader could still tell. */
    private List<WhatIf> whatIfs(Outreach outreach, Text text, Opinion now) {
        if (outreach.isSpoofed()) {
            return List.of(); // whoever is named in such a mail did not send it
        }
        List<WhatIf> found = new ArrayList<>();
        Relationship given = outreach.sender().relationship();
        List<Relationship> others = given.isKnown()
                ? List.of(Relationship.STRANGER)
                : List.of(Relationship.MET, Relationship.SHARED_CONTACTS);
        for (Relationship other : others) {
            if (other == given || given == Relationship.TROUBLED) {
                continue;
            }
            Outreach imagined = outreach.withSender(outreach.sender().withRelationship(other));
            Action action = opinion(imagined, text).advice().action();
            if (action != now.advice().action()) {
                found.add(new WhatIf(other, action));
            }
        }
        return List.copyOf(found);
    }
}
