package gatehouse.inbox;

import gatehouse.verdict.Action;

/**
 * One thing the recipient can do.
 *
 * @param title what to do, as an order
 * @param consequence what then happens on LinkedIn
 * @param slug its page in the guide
 */
public record Step(Action action, String title, String consequence, String slug) {}
