package gatehouse.archive;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Words for invented messages: campaigns with changing blanks, letters put together from sentences, short chat. */
final class GeneratedTexts {
    private static final List<String> CAMPAIGNS = List.of(
            "Hi Nora,\n\n"
                    + "we help %s teams book %d more meetings a month, without another tool to learn.\n\n"
                    + "Do you have 15 minutes on %s?\n\n"
                    + "Best",
            "Hello Nora, I came across your profile and think you would be a great fit for a %s role with one of our"
                    + " clients (%d days remote). Could we talk on %s?",
            "Dear Nora,\n"
                    + "our webinar for %s leaders has only %d seats left.\n"
                    + "Save yours before %s: https://www.example.com/webinar",
            "Nora, quick question: who looks after %s at your place? We cut the cost by %d %% for others. Free on %s?");

    private static final List<String> FIELDS =
            List.of("sales", "research", "data", "platform", "finance", "people", "marketing", "quality");

    private static final List<String> DAYS = List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday");

    private static final List<String> SENTENCES = List.of(
            "I read your article on panel data and liked the part about missing answers.",
            "We met at the library evening in May, you told me about your bees.",
            "My daughter is looking for a place to learn your trade for two weeks.",
            "I am writing a thesis on surveys and would like to ask you three things.",
            "Your old colleague Tove said you might know the answer.",
            "There is no hurry, and a no is fine too.",
            "Would you look at our questionnaire before it goes out?",
            "I would like to add you to my network.",
            "Thank you for your talk; the slides were a great help.",
            "We are hiring for a team of six and pay is from 60,000 to 75,000.",
            "Do you still have the \"blue\" notebook I lent you?",
            "The café at the corner has opened again, by the way.");

    private static final List<String> CHAT = List.of(
            "Thanks!",
            "See you there",
            "👍",
            "Sounds good",
            "Happy birthday!",
            "Congrats on the new job!",
            "Joining in 5",
            "Sorry, I missed this",
            "Tomorrow works",
            "No worries",
            "Great, let’s do that",
            "Who is this?");

    private GeneratedTexts() {}

    static String opening(Random random) {
        return switch (random.nextInt(5)) {
            case 0, 1 -> campaign(random);
            case 2 -> "Hi Nora, " + sentences(random, 1);
            default -> "Dear Nora,\n\n" + sentences(random, 2 + random.nextInt(5)) + "\n\nKind regards";
        };
    }

    static String chat(Random random) {
        String line = CHAT.get(random.nextInt(CHAT.size()));
        return random.nextInt(3) == 0 ? line + ' ' + sentences(random, 1 + random.nextInt(2)) : line;
    }

    static String note(Random random) {
        return "Hi Nora, " + sentences(random, 1 + random.nextInt(2));
    }

    static String subject(Random random) {
        return "A question about " + FIELDS.get(random.nextInt(FIELDS.size())) + ' ' + random.nextInt(1000);
    }

    static String advertisement(Random random) {
        String field = FIELDS.get(random.nextInt(FIELDS.size()));
        return "<p class=\"spinmail-quill-editor__spin-break\">Hi %FIRSTNAME%,</p><p><br></p><p>Learn " + field
                + " &amp; more&nbsp;online.</p><ul><li>" + (5 + random.nextInt(90))
                + " lessons</li><li>Start any day</li></ul><p><a href=\"https://www.example.com/learn?f=" + field
                + "\">Begin here</a></p>";
    }

    private static String campaign(Random random) {
        return CAMPAIGNS
                .get(random.nextInt(CAMPAIGNS.size()))
                .formatted(
                        FIELDS.get(random.nextInt(FIELDS.size())),
                        2 + random.nextInt(60),
                        DAYS.get(random.nextInt(DAYS.size())));
    }

    private static String sentences(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(at -> SENTENCES.get(random.nextInt(SENTENCES.size())))
                .collect(Collectors.joining(" "));
    }
}
