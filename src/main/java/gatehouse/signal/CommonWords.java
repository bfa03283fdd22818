package gatehouse.signal;

import java.util.Set;

/** How common a word is in messages, roughly: the rarest step of a phrase is the one that starts the search for it. */
final class CommonWords {
    /** From this frequency on a word is met in many messages. */
    static final int OFTEN_MET = 30;

    private static final Set<String> EVERYWHERE = Set.of(
            ("i you he she it we they me him her us them my your his its our their a an the this that these those and"
                + " or but if so as at by for from in into of on to with about up out is am are was were be been being"
                + " do does did have has had will would can could should may might just not no yes all any some more"
                + " what when where who how why there here i'm i'd i'll i've you're you've we're it's don't hi hello"
                + " hey")
                    .split(" "));
    private static final Set<String> OFTEN = Set.of(
            ("work job role time help like love great good new need want know get make send share see look looking"
                + " find team company business people person one now today week day call chat talk meet connect please"
                + " thank thanks hope really very first last name message contact profile interested opportunity"
                + " project experience let reach way think let's would reply back")
                    .split(" "));

    private CommonWords() {}

    /** Roughly how often a word, the beginning of a word or a type is met in ten thousand words. */
    static int frequency(String word) {
        if (word.startsWith("<")) {
            return switch (word) {
                case "<word>" -> 9000;
                case "<name>" -> 600;
                case "<number>" -> 200;
                case "<link>", "<money>", "<emoji>" -> 60;
                default -> 20;
            };
        }
        boolean beginning = word.endsWith("*");
        String letters = beginning ? word.substring(0, word.length() - 1) : word;
        int once = EVERYWHERE.contains(letters) ? 200 : OFTEN.contains(letters) ? OFTEN_MET : 3;
        return beginning && letters.length() <= 4 ? once + 20 : once;
    }
}
