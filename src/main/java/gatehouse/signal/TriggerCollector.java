package gatehouse.signal;

import java.util.ArrayList;
import java.util.List;

/** Finds out what sets off every phrase, and what must stand around it there, while phrases are compiled. */
final class TriggerCollector {
    private final Vocabulary vocabulary;
    private final Signs signs;
    private final List<Triggers.Entry> entries = new ArrayList<>(1 << 14);
    private Clue best = Clue.NONE;
    private Clue nextBest = Clue.NONE;
    private Clue thirdBest = Clue.NONE;

    TriggerCollector(Vocabulary vocabulary, Signs signs) {
        this.vocabulary = vocabulary;
        this.signs = signs;
    }

    /** Takes in a phrase whose step number {@code rarest} sets off the search. */
    void add(int phrase, List<Step> steps, int flags, int rarest) {
        Step step = steps.get(rarest);
        for (int atom : step.triggers()) {
            best = Clue.NONE;
            nextBest = Clue.NONE;
            thirdBest = Clue.NONE;
            Reach reach = Reach.of(step, atom);
            offerOtherSteps(steps, rarest, reach);
            offerNeighbours(step, atom);
            entries.add(
                    new Triggers.Entry(atom, phrase, edges(steps, flags, rarest, reach), best, nextBest, thirdBest));
        }
    }

    /** How many words of the alternatives that a trigger word sets off stand before it, and how many from it on. */
    private record Reach(int leastBefore, int mostBefore, int leastFrom, int mostFrom) {
        static Reach of(Step step, int trigger) {
            int leastBefore = Integer.MAX_VALUE;
            int mostBefore = 0;
            int leastFrom = Integer.MAX_VALUE;
            int mostFrom = 0;
            for (Step.Alternative alternative : step.alternatives()) {
                if (alternative.atoms()[alternative.rarest()] == trigger) {
                    int before = alternative.rarest();
                    int after = alternative.atoms().length - before;
                    leastBefore = Math.min(leastBefore, before);
                    mostBefore = Math.max(mostBefore, before);
                    leastFrom = Math.min(leastFrom, after);
                    mostFrom = Math.max(mostFrom, after);
                }
            }
            return new Reach(leastBefore, mostBefore, leastFrom, mostFrom);
        }
    }

    Triggers finish() {
        return new Triggers(entries, vocabulary.atoms(), signs.table());
    }

    /** How far the trigger word may stand from the sentence's beginning and from its end. */
    private static int edges(List<Step> steps, int flags, int rarest, Reach reach) {
        int before = reach.mostBefore();
        int after = reach.mostFrom() - 1;
        for (int i = 0; i < steps.size(); i++) {
            before += i < rarest ? steps.get(i).longest() : 0;
            after += i > rarest ? steps.get(i).longest() : 0;
        }
        boolean start = (flags & (Phrases.SENTENCE_START | Phrases.TEXT_START)) != 0;
        boolean end = (flags & Phrases.SENTENCE_END) != 0;
        return (start ? Math.min(before, Triggers.ANYWHERE) : Triggers.ANYWHERE)
                | (end ? Math.min(after, Triggers.ANYWHERE) : Triggers.ANYWHERE) << 6;
    }

    private void offerOtherSteps(List<Step> steps, int rarest, Reach reach) {
        int from = -reach.mostBefore();
        int to = -reach.leastBefore();
        for (int i = rarest - 1; i >= 0; i--) {
            Step step = steps.get(i);
            from -= step.longest();
            to -= step.shortest();
            offerStep(step, from, to);
        }
        from = reach.leastFrom();
        to = reach.mostFrom();
        for (int i = rarest + 1; i < steps.size(); i++) {
            Step step = steps.get(i);
            offerStep(step, from, to);
            from += step.shortest();
            to += step.longest();
        }
    }

    private void offerStep(Step step, int from, int to) {
        if (step.canTrigger()) {
            offer(Clue.of(from, to, signs.of(step)));
        }
    }

    /** The word beside the trigger word, when there is one in every alternative that it sets off. */
    private void offerNeighbours(Step step, int trigger) {
        if (step.sequences().length == 0) {
            return;
        }
        List<int[]> beside = new ArrayList<>();
        for (Step.Alternative alternative : step.alternatives()) {
            int[] atoms = alternative.atoms();
            int place = alternative.rarest();
            if (atoms[place] != trigger) {
                continue;
            }
            if (atoms.length == 1) {
                return;
            }
            int before = Math.max(0, place - 1);
            beside.add(new int[] {atoms[before], atoms[before + 1]});
        }
        offer(Clue.of(-1, 0, signs.of(beside)));
    }

    private void offer(Clue clue) {
        if (clue.likelihood() < best.likelihood()) {
            thirdBest = nextBest;
            nextBest = best;
            best = clue;
        } else if (clue.likelihood() < nextBest.likelihood()) {
            thirdBest = nextBest;
            nextBest = clue;
        } else if (clue.likelihood() < thirdBest.likelihood()) {
            thirdBest = clue;
        }
    }
}
