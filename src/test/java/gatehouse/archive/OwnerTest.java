package gatehouse.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whose box it is decides what is judged: what they wrote themselves is not, and everything else is. */
class OwnerTest {
    private static final String MESSAGES =
            "CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT";
    private static final String INVITATIONS = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl";
    private static final String PROFILE = "First Name,Last Name,Headline,Industry\nNora,Quill,Researcher,Research";

    @Test
    void aSingleConversationLeavesItOpenAndThenEverythingIsKept() throws Exception {
        Archive archive =
                Uploads.open(table(row("2-a", "Ada Moss", "Nora Quill", 1), row("2-a", "Nora Quill", "Ada Moss", 2)));

        assertThat(archive.contents().owner()).isNull();
        assertThat(senders(archive)).containsExactly("Ada Moss", "Nora Quill");
    }

    @Test
    void whoUploadsASingleConversationIsItsOwner() throws Exception {
        Archive archive = Uploads.open(
                table(row("2-a", "Ada Moss", "Nora Quill", 1), row("2-a", "Nora Quill", "Ada Moss", 2)), "nora  quill");

        assertThat(archive.contents().owner()).isEqualTo("Nora Quill");
        assertThat(senders(archive)).containsExactly("Ada Moss");
    }

    @Test
    void whoeverTakesPartInAllConversationsIsTheOwnerWhoeverUploadsThem() throws Exception {
        Archive archive = Uploads.open(
                table(
                        row("2-a", "Ada Moss", "Nora Quill", 1),
                        row("2-a", "Nora Quill", "Ada Moss", 2),
                        row("2-b", "Bram Fern", "Nora Quill", 3)),
                "Ada Moss");

        assertThat(archive.contents().owner()).isEqualTo("Nora Quill");
        assertThat(archive.contents().ownerUrl()).isEqualTo("https://www.linkedin.com/in/nora-quill");
        assertThat(senders(archive)).containsExactly("Ada Moss", "Bram Fern");
    }

    @Test
    void theOwnerIsFoundAmongMoreCorrespondentsThanAreCounted() throws Exception {
        String[] rows = IntStream.range(0, 3000)
                .mapToObj(at -> at % 3 == 0
                        ? row("2-" + at, "Nora Quill", "Person " + at, at)
                        : row("2-" + at, "Person " + at, "Nora Quill", at))
                .toArray(String[]::new);
        Archive archive = Uploads.open(table(rows));

        assertThat(archive.contents().owner()).isEqualTo("Nora Quill");
        assertThat(archive.contents().skipped()).isEqualTo(Map.of(Skip.OUTGOING, 1000L));
    }

    @Test
    void somebodyElseOfTheSameNameIsNotTheOwner() throws Exception {
        Archive archive = Uploads.open(table(
                row("2-a", "Ada Moss", "Nora Quill", 1),
                row("2-b", "Nora Quill", "Bram Fern", 2),
                row("2-c", "Cleo Ash", "Nora Quill", 3),
                "2-d,Nora Quill,https://www.linkedin.com/in/another-nora,Nora Quill,"
                        + "https://www.linkedin.com/in/nora-quill,2026-08-06 10:00:00 UTC,,Same name!"));

        assertThat(senders(archive)).containsExactly("Ada Moss", "Cleo Ash", "Nora Quill");
    }

    @Test
    void theProfileComesFirstAndANewNameInTheMessagesIsTheirsToo() throws Exception {
        String messages = String.join(
                "\n",
                MESSAGES,
                row("2-a", "Ada Moss", "Nora Newname", 1),
                row("2-b", "Nora Newname", "Bram Fern", 2),
                row("2-c", "Cleo Ash", "Nora Newname", 3));
        Archive archive = Uploads.open(zip(Map.of("Profile.csv", PROFILE, "messages.csv", messages)));

        assertThat(archive.contents().owner()).isEqualTo("Nora Quill");
        assertThat(senders(archive)).containsExactly("Ada Moss", "Cleo Ash");
    }

    @Test
    void aFriendWithWhomAllWasTalkedIsNotTakenForTheOwner() throws Exception {
        String messages = String.join(
                "\n",
                MESSAGES,
                row("2-a", "Ada Moss", "Nora Quill", 1),
                row("2-a", "Ada Moss", "Nora Quill", 2),
                "2-b,,,Ada Moss,,2026-08-06 10:00:00 UTC,,who wrote this?");
        Archive archive = Uploads.open(zip(Map.of("Profile.csv", PROFILE, "messages.csv", messages)));

        assertThat(senders(archive)).containsExactly("Ada Moss", "Ada Moss", null);
    }

    @Test
    void invitationsTellTheOwnersNameAndAddress() throws Exception {
        String invitations = String.join(
                "\n",
                INVITATIONS,
                "Nora Quill,Ada Moss,\"8/5/26, 11:29"
                        + " AM\",,OUTGOING,https://www.linkedin.com/in/nora-q,https://www.linkedin.com/in/ada",
                "Bram Fern,Nora Quill,\"8/5/26, 11:29"
                        + " AM\",,INCOMING,https://www.linkedin.com/in/bram,https://www.linkedin.com/in/nora-q");
        Contents contents =
                Uploads.open(Uploads.table("Invitations.csv", invitations)).contents();

        assertThat(contents.owner()).isEqualTo("Nora Quill");
        assertThat(contents.ownerUrl()).isEqualTo("https://www.linkedin.com/in/nora-q");
    }

    @Test
    void aRowThatNamesNobodyIsRejected() throws Exception {
        Archive archive =
                Uploads.open(table(row("2-a", "Ada Moss", "Nora Quill", 1), "2-b,,,,,2026-08-06 10:00:00 UTC,,Hello"));

        assertThat(archive.contents().rejected()).isEqualTo(Map.of(Fault.NO_SENDER, 1L));
    }

    private static String row(String conversation, String from, String to, int second) {
        return String.join(
                ",",
                conversation,
                from,
                address(from),
                to,
                address(to),
                "2026-08-06 09:%02d:%02d UTC".formatted(second / 60, second % 60),
                "",
                "Hello " + second);
    }

    private static String address(String name) {
        return "https://www.linkedin.com/in/" + name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private static Source table(String... rows) {
        return Uploads.table("messages.csv", MESSAGES + "\n" + String.join("\n", rows));
    }

    private static Source zip(Map<String, String> files) {
        Map<String, byte[]> bytes = new TreeMap<>();
        files.forEach((name, content) -> bytes.put(name, content.getBytes(UTF_8)));
        return Uploads.file("export.zip", Uploads.zip(bytes));
    }

    private static List<String> senders(Archive archive) throws Exception {
        return Uploads.only(Found.Arrived.class, Uploads.read(archive, Part.MESSAGES)).stream()
                .map(found -> found.outreach().sender().name())
                .toList();
    }
}
