package gatehouse.inbox;

import gatehouse.guide.Answer;
import gatehouse.verdict.Action;
import java.util.List;

/**
 * One thing the recipient can do.
 *
 * @param title what to do, as an order
 * @param consequence what then happens on LinkedIn
 * @param answers answers to copy that fit; empty when there should be none
 * @param slug its page in the guide
 */
public record Step(Action action, String title, String consequence, List<Answer> answers, String slug) {}
