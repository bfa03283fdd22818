package gatehouse.archive;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.Relationship;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is read from pages copied on linkedin.com; the pages are invented, their shape is real. */
class CopiedPageTest {

    @Test
    void aConversationGivesTheOtherPersonsWordsInOrder() throws IOException {
        CopiedOutreach read = one(page("conversation.txt"));

        assertThat(read.kind()).isEqualTo(OutreachKind.MESSAGE);
        assertThat(read.sender().name()).isEqualTo("Tobias Ashgrove");
        assertThat(read.sender().headline()).isEqualTo("Head of Platform at Northbeam Example GmbH");
        assertThat(read.sender().relationship()).isEqualTo(Relationship.CONNECTED);
        assertThat(read.sender().wroteBefore()).isTrue();
        assertThat(read.text()).isEqualTo("""
            Hi Nora, I saw your talk on panel data. Would love to connect.

            Hi Nora,

            thanks for the call. Notes:
            - hiring plan
            - budget, see A&B

            I am free at 3:00 PM tomorrow\
            """);
    }

    @Test
    void aWholePageGivesOnlyTheOpenConversation() throws IOException {
        CopiedOutreach read = one(page("conversation-whole-page.txt"));

        assertThat(read.sender().name()).isEqualTo("Tobias Ashgrove");
        assertThat(read.sender().headline()).isNull();
        assertThat(read.sender().relationship()).isEqualTo(Relationship.UNKNOWN);
        assertThat(read.sender().wroteBefore()).isNull();
        assertThat(read.text()).isEqualTo("Hello!");
    }

    @Test
    void conversationsWithABoxToWriteInBetweenAreToldApart() throws IOException {
        String two = page("conversation-whole-page.txt") + "\n" + page("conversation.txt");

        List<CopiedOutreach> read = CopiedPage.read(two, "Nora Quillfeather");

        assertThat(read).hasSize(2);
        assertThat(read.getFirst()).isEqualTo(one(page("conversation-whole-page.txt")));
        assertThat(read.getLast()).isEqualTo(one(page("conversation.txt")));
    }

    @Test
    void aListOfInvitationsGivesEveryOne() throws IOException {
        List<CopiedOutreach> read = CopiedPage.read(page("invitations-received.txt"), "Nora Quillfeather");

        assertThat(read).extracting(CopiedOutreach::kind).containsOnly(OutreachKind.INVITATION);
        assertThat(read)
                .extracting(each -> each.sender().name())
                .containsExactly("Żaneta Wzórska", "Bram O'Testerly", "李示例");
        assertThat(read)
                .extracting(each -> each.sender().headline())
                .containsExactly("Kierowniczka projektu", "Sales Development | Placeholder BV", "工程师");
        assertThat(read).extracting(each -> each.sender().sharedContacts()).containsExactly(9, 1, 1);
        assertThat(read)
                .extracting(CopiedOutreach::text)
                .containsExactly(
                        "", "Hi Nora - 3 quick questions: \"scale\", \"speed\", \"savings\". Open to chat?", "");
    }

    @Test
    void theOwnersNameTellsTheSidesApartWhenThePageDoesNot() {
        String page = """
            Nora Quillfeather sent the following message at 6:43 AM
            Nora Quillfeather  6:43 AM
            Who are you?
            Ada 🚀 Moss, Ph.D. sent the following message at 6:50 AM
            View Ada’s profileAda 🚀 Moss, Ph.D.
            Ada 🚀 Moss, Ph.D. (She/Her)  6:50 AM
            Your new neighbour at work.
            """;

        assertThat(one(page).sender().name()).isEqualTo("Ada 🚀 Moss, Ph.D.");
        assertThat(one(page).text()).isEqualTo("Your new neighbour at work.");
        assertThat(one(page).sender().wroteBefore()).isNull();
    }

    @Test
    void withoutAnyHintWhoeverWroteFirstIsTheSender() {
        String page = """
            李示例 sent the following message at 18:43
            李示例  18:43
            你好
            Nora Quillfeather sent the following message at 19:01
            Nora Quillfeather  19:01
            Hello!
            """;

        CopiedOutreach read = CopiedPage.read(page, "Somebody Else").getFirst();
        assertThat(read.sender().name()).isEqualTo("李示例");
        assertThat(read.text()).isEqualTo("你好");
    }

    @Test
    void onlyOwnMessagesLeaveNoText() {
        String page = """
            Nora Quillfeather sent the following message at 6:43 AM
            Nora Quillfeather  6:43 AM
            Are you there?
            Attach an image to your conversation with Tobias Ashgrove
            Send
            """;

        assertThat(one(page).text()).isEmpty();
        assertThat(one(page).sender().name()).isEqualTo("Tobias Ashgrove");
    }

    @Test
    void aDayAndTheWritingBoxAreTakenOffButTheSameWordsInsideAMessageStay() {
        String page = """
            Ada Moss sent the following message at 6:43 AM
            Ada Moss  6:43 AM
            Which day?
            Today
            or tomorrow. Send
            me a word.
            TODAY
            Ada Moss sent the following message at 7:00 AM
            Ada Moss  7:00 AM
            Well?
            Write a message…
            Send
            """;

        assertThat(one(page).text()).isEqualTo("Which day?\nToday\nor tomorrow. Send\nme a word.\n\nWell?");
    }

    @Test
    void anInvitationToSomethingElseKeepsWhatItIsFor() {
        String page = """
            Ada Moss
            Ada Moss invited you to follow Placeholder BV
            Founder
            3 weeks ago
            Ignore
            Accept
            """;

        assertThat(one(page).text()).isEqualTo("Ada Moss invited you to follow Placeholder BV");
        assertThat(one(page).sender().headline()).isEqualTo("Founder");
        assertThat(one(page).sender().sharedContacts()).isNull();
    }

    @Test
    void aLetterThatOnlySpeaksOfSuchThingsIsNoCopiedPage() {
        String letter = "Hello,\n"
                + "Bob is inviting you to connect, he told me.\n"
                + "He sent the following message at noon: hi.\n"
                + "Accept?";

        assertThat(CopiedPage.read(letter, "Nora Quillfeather")).isEmpty();
    }

    private static CopiedOutreach one(String page) {
        List<CopiedOutreach> read = CopiedPage.read(page, "Nora Quillfeather");
        assertThat(read).hasSize(1);
        return read.getFirst();
    }

    private static String page(String name) throws IOException {
        try (InputStream in = CopiedPageTest.class.getResourceAsStream("/web-copy/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
