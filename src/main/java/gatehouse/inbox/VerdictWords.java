package gatehouse.inbox;

import gatehouse.intent.Intent;
import gatehouse.text.Language;
import gatehouse.verdict.HouseReason;
import gatehouse.verdict.Risk;
import gatehouse.verdict.Verdict;
import gatehouse.web.Sentences;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Says a verdict in a sentence: which signs were found, never what the sender is, and never that something is safe. */
@Singleton
class VerdictWords {
    private final Sentences sentences;

    VerdictWords(Sentences sentences) {
        this.sentences = sentences;
    }

    String sentence(Verdict verdict) {
        Intent intent = verdict.intent();
        if (verdict.isTaught()) {
            return say("verdict.taught", readsLike(intent));
        }
        if (verdict.language() != Language.ENGLISH && verdict.risk() != Risk.HIGH) {
            return say("verdict.unread", verdict.language().title());
        }
        if (!verdict.sure()) {
            return verdict.risk() == Risk.HIGH
                    ? say("verdict.unsure.high")
                    : say("verdict.unsure", readsLike(intent), readsLike(verdict.runnerUp()));
        }
        if (intent == Intent.SCAM || intent == Intent.HARASSMENT) {
            return say("verdict." + intent.key() + (verdict.risk() == Risk.HIGH ? ".high" : ""));
        }
        return say(verdict.risk() == Risk.HIGH ? "verdict.sure.high" : "verdict.sure", readsLike(intent));
    }

    String caution(Verdict verdict) {
        boolean harassment = verdict.intent() == Intent.HARASSMENT && verdict.risk() == Risk.HIGH;
        return say(
                harassment
                        ? "verdict.caution.harassment"
                        : "verdict.caution." + verdict.risk().key());
    }

    /** Why a house rule decided, and whose it is: a member's, or with null the team's. */
    String because(HouseReason house, @Nullable String member) {
        String who = member == null ? say("house.team") : member;
        String key = "house." + house.key() + (house.word().isEmpty() ? "" : ".word");
        return say(key, who, house.word());
    }

    private String readsLike(Intent intent) {
        return say("intent." + intent.key() + ".like");
    }

    /** The message of a key, with {@code {0}} and so on filled in. */
    String say(String key, String... values) {
        return sentences.say(key, values);
    }
}
