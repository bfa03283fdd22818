package gatehouse.verdict;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes a set of messages with campaigns in it, the same for the same seed: variants of one text with other names, companies, numbers and
 * links, words swapped, sentences put in or left out; texts that share nothing but stock phrases; and short thank-yous.
 */
public final class PlantedCampaigns {
    private static final String[] ONSETS = {
        "b", "br", "c", "d", "f", "g", "h", "l", "m", "n", "p", "r", "s", "st", "t", "w"
    };
    private static final String[] VOWELS = {"a", "e", "i", "o", "u", "ea", "ou"};
    private static final String[] ENDS = {"", "n", "r", "st", "l", "ck", "ming"};
    private static final List<String> NAMES = List.of("Ada", "Ben", "Chidi", "Dana", "Emre", "Fumi", "Gita", "Hugo");
    private static final List<String> COMPANIES = List.of("Brightpath", "Northwind", "Hill & Dale", "Acme", "Lakeside");
    private static final List<String> STOCK = List.of(
            "I hope you are well and that the week is treating you kindly.",
            "I came across your profile and was impressed by what you have done so far.",
            "Would you be open to a quick call of fifteen minutes next week?",
            "I would love to hear what you think about it when you find a moment.",
            "We work with a small number of teams that are much like yours.",
            "Please let me know if there is somebody else I should rather talk to.",
            "I am reaching out because I think that we could help each other.",
            "Looking forward to hearing from you, and all the best for the season.");
    private static final List<String> THANKS = List.of(
            "Thank you for connecting, %s! I look forward to staying in touch with you.",
            "Hi %s, thanks so much for accepting my invitation, it is nice to be connected with you here.",
            "Hello %s, glad to be in touch. Let me know if I can ever be of help to you or to your team.");

    /** One message and the campaign it belongs to; 0 for none. */
    public record Planted(String text, int campaign) {}

    private final Random random;
    private final List<String> words;

    private PlantedCampaigns(long seed) {
        this.random = new Random(seed);
        this.words = IntStream.range(0, 1_500).mapToObj(i -> word()).distinct().toList();
    }

    /** That many messages in a mixed order: a fifth of them in campaigns of 2 to 60, a tenth thank-yous. */
    public static List<Planted> of(int count, long seed) {
        return new PlantedCampaigns(seed).messages(count);
    }

    /** One text like no other. */
    public static String text(long seed) {
        return new PlantedCampaigns(seed).unrelated();
    }

    private List<Planted> messages(int count) {
        List<Planted> all = new ArrayList<>();
        for (int campaign = 1; all.size() < count / 5; campaign++) {
            List<String> original = sentences(4 + random.nextInt(5));
            int copies = Math.min(2 + random.nextInt(59), count / 5 + 2 - all.size());
            for (int copy = 0; copy < copies; copy++) {
                all.add(new Planted(variant(original), campaign));
            }
        }
        while (all.size() < count - count / 10) {
            all.add(new Planted(unrelated(), 0));
        }
        while (all.size() < count) {
            all.add(new Planted(String.format(Locale.ROOT, pick(THANKS), pick(NAMES)), 0));
        }
        Collections.shuffle(all, random);
        return all.subList(0, count);
    }

    private String unrelated() {
        List<String> sentences = sentences(1 + random.nextInt(4));
        int stock = random.nextInt(4);
        for (int i = 0; i < stock; i++) {
            sentences.add(random.nextInt(sentences.size() + 1), pick(STOCK));
        }
        return framed(sentences);
    }

    /** Mostly small changes or none; one copy in twenty is changed so much that it may no longer be nearly the same. */
    private String variant(List<String> original) {
        List<String> sentences = new ArrayList<>(original);
        boolean much = random.nextInt(20) == 0;
        int swaps = much ? 2 + random.nextInt(8) : Math.max(0, random.nextInt(5) - 2);
        for (int i = 0; i < swaps; i++) {
            int at = random.nextInt(sentences.size());
            sentences.set(at, swapped(sentences.get(at)));
        }
        if (random.nextInt(much ? 2 : 8) == 0) {
            sentences.add(random.nextInt(sentences.size() + 1), random.nextBoolean() ? pick(STOCK) : sentence(7));
        }
        if (much && random.nextBoolean()) {
            sentences.remove(random.nextInt(sentences.size()));
        }
        return framed(sentences);
    }

    private String framed(List<String> sentences) {
        return "Hi " + pick(NAMES) + ",\n\n"
                + String.join(" ", sentences)
                        .replace("%company%", pick(COMPANIES))
                        .replace("%number%", String.valueOf(10 + random.nextInt(900)))
                + " See https://example.com/" + random.nextInt(1_000) + "\n\nBest,\n" + pick(NAMES);
    }

    private List<String> sentences(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> sentence(9 + random.nextInt(10)))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private String sentence(int length) {
        List<String> said =
                IntStream.range(0, length).mapToObj(i -> pick(words)).collect(Collectors.toList());
        if (random.nextInt(3) == 0) {
            said.set(length / 2, "%company%");
        }
        if (random.nextInt(3) == 0) {
            said.set(length / 3, "%number%");
        }
        return "We " + String.join(" ", said) + ".";
    }

    private String swapped(String sentence) {
        String[] said = sentence.split(" ");
        said[1 + random.nextInt(said.length - 2)] = pick(words);
        return String.join(" ", said);
    }

    private String word() {
        return IntStream.rangeClosed(0, 1 + random.nextInt(2))
                .mapToObj(i -> pick(List.of(ONSETS)) + pick(List.of(VOWELS)))
                .collect(Collectors.joining("", "", pick(List.of(ENDS))));
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
