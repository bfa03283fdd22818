package gatehouse.guide;

import java.util.List;

/**
 * What to answer to one outreach, or that there is nothing to answer.
 *
 * @param none key of the message that says why no answer is best; empty when there is one
 * @param answers answers for the advised step, best first
 * @param others answers for whoever takes another acceptable step, such as a polite no where none is needed
 * @param own answers of the team itself that fit
 * @param notes keys of messages with what else to know
 */
public record AnswerAdvice(
        String none, List<Answer> answers, List<Answer> others, List<Answer> own, List<String> notes, AnswerWish wish) {

    /** Whether there is any text to copy, so that tones matter. */
    public boolean hasAny() {
        return !answers.isEmpty() || !others.isEmpty() || !own.isEmpty();
    }

    public List<Tone> tones() {
        return List.of(Tone.values());
    }
}
