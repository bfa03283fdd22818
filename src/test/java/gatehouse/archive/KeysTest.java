package gatehouse.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The same thing has the same key in every export that holds it, and no other thing has it. */
class KeysTest {
    private static final String OLD =
            "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER";
    private static final String NEW =
            "\"CONVERSATION ID\",\"CONVERSATION TITLE\",\"FROM\",\"SENDER PROFILE URL\",\"TO\","
                    + "\"RECIPIENT PROFILE URLS\",\"DATE\",\"SUBJECT\",\"CONTENT\",\"FOLDER\",\"ATTACHMENTS\"";
    private static final String INVITED = "From,To,Sent At,Message,Direction";

    @Test
    void aMessageIsTheSameWhenLineBreaksReturnAndTheSenderIsGone() throws Exception {
        String before = message(
                OLD,
                "2-abc=,,Ada Moss,https://www.linkedin.com/in/ada,Nora Q,2022-08-06 09:02:11 UTC,,Hi Nora  A&amp;B "
                        + " ,INBOX");
        String after = message(
                NEW,
                "\"2-abc=\",\"\",\"LinkedIn Member\",\"\",\"Nora Q\",\"\",\"2022-08-06 09:02:11 UTC\",\"\",\"Hi"
                        + " Nora\n\n"
                        + "A&B\",\"INBOX\",\"\"");

        assertThat(after).isEqualTo(before).matches("[0-9a-f]{32}");
    }

    @Test
    void anotherConversationSecondOrWordIsAnotherMessage() throws Exception {
        List<String> rows = List.of(
                "2-abc=,,Ada Moss,,Nora Q,2022-08-06 09:02:11 UTC,,Hi,INBOX",
                "2-abd=,,Ada Moss,,Nora Q,2022-08-06 09:02:11 UTC,,Hi,INBOX",
                "2-abc=,,Ada Moss,,Nora Q,2022-08-06 09:02:12 UTC,,Hi,INBOX",
                "2-abc=,,Ada Moss,,Nora Q,2022-08-06 09:02:11 UTC,,Ho,INBOX");

        assertThat(keys(Part.MESSAGES, OLD + "\n" + String.join("\n", rows)))
                .doesNotHaveDuplicates()
                .hasSize(4);
    }

    @Test
    void aMessageOf2018IsKnownByNameMinuteAndWords() throws Exception {
        String header = "From,To,Date,Subject,Content,Direction,Folder\n";
        String row = "Ada Moss,Nora Q,\"10/16/18, 8:36 AM\",,Hi,INCOMING,INBOX";

        assertThat(keys(Part.MESSAGES, header + row))
                .isEqualTo(keys(Part.MESSAGES, header + row.replace("Ada Moss", "ada  moss ")));
        assertThat(keys(Part.MESSAGES, header + row))
                .isNotEqualTo(keys(Part.MESSAGES, header + row.replace("Ada", "Ida")));
    }

    @Test
    void anInvitationIsTheSameWhetherOrNotTheExportTellsAddresses() throws Exception {
        String row = "Ada Moss,Nora Q,\"8/5/26, 11:29 AM\",Hello,INCOMING";
        List<String> plain = keys(Part.INVITATIONS, INVITED + "\n" + row);

        assertThat(keys(
                        Part.INVITATIONS,
                        INVITED + ",inviterProfileUrl,inviteeProfileUrl\n" + row
                                + ",https://www.linkedin.com/in/ada,https://www.linkedin.com/in/nora"))
                .isEqualTo(plain);
        assertThat(keys(Part.INVITATIONS, INVITED + "\n" + row.replace("29", "30")))
                .isNotEqualTo(plain);
        assertThat(keys(Part.INVITATIONS, INVITED + "\n" + row.replace("Hello", "")))
                .isNotEqualTo(plain);
    }

    private static String message(String header, String row) throws Exception {
        return keys(Part.MESSAGES, header + "\n" + row).getFirst();
    }

    private static List<String> keys(Part part, String table) throws Exception {
        return Uploads.only(Found.Arrived.class, Uploads.read(Uploads.table("table.csv", table), part)).stream()
                .map(Found.Arrived::key)
                .toList();
    }
}
