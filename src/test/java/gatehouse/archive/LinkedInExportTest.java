package gatehouse.archive;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.outreach.Outreach;
import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.Sender;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found in exports of every year; the people are invented, the forms are real. */
class LinkedInExportTest {

    /** YEAR differs between the examples; "|" stands for a line break, of which only the newest examples have any. */
    private static final String MESSAGES = """
        MESSAGE YEAR-08-06T09:02:11Z Tobias Ashgrove [tobias-ashgrove-fx02] wrote before: Hi Nora,||thanks for the call. Notes:|- hiring plan|- budget, see A&B||Best,|Tobias
        MESSAGE YEAR-08-05T18:30:00Z Tobias Ashgrove [tobias-ashgrove-fx02]: Hi Nora, I saw your talk on panel data. Would love to connect.
        MESSAGE YEAR-07-02T08:15:00Z Kai Fernsby 🚀 [kai-fernsby-fx05] answered: Round two, same link: https://meet.example.com/abc 🚀
        MESSAGE YEAR-07-02T08:10:30Z Ines Marlowe-Pike, Ph.D. [ines-marlowe-pike-fx03] answered: Joining in 5
        MESSAGE YEAR-06-11T06:00:00Z נועה דוגמה [noa-dugma-fx06] answered: שלום נורה, \u200Fתודה על ההזמנה! (v2.0) \u200E
        MESSAGE_REQUEST YEAR-06-09T03:12:00Z 李示例 [li-shili-fx07]: 你好！我想了解贵公司的研究。
        INMAIL YEAR-05-20T10:00:00Z Odette Samplewood [odette-samplewood-fx09] <Confidential: research lead role - 100% remote>: Hello Nora,||I am running a confidential search.| • 100 % remote| • 4-day week||Open to a short call?|Odette
        MESSAGE YEAR-05-01T08:00:00Z null: Hi %FIRSTNAME%,⏎⏎Example University Online is now open for applications & scholarships.⏎• 100% online⏎• Start in March⏎Learn more: apply here (https://www.example.com/apply?utm=li)
        MESSAGE YEAR-04-02T08:00:00Z Example University Online: Hi %FIRSTNAME%,⏎⏎Example University Online is now open for applications & scholarships.⏎• 100% online⏎• Start in March⏎Learn more: apply here (https://www.example.com/apply?utm=li)
        MESSAGE YEAR-03-15T12:00:00Z Robin from LinkedIn Premium: Hi Nora, thanks for being a valued member. Get 50% off.
        MESSAGE 2019-11-03T07:07:07Z null answered: Are you still hiring?
        INMAIL 2018-02-01T10:00:00Z null answered <RE: Intro>: Sorry for the late reply
        MESSAGE YEAR-01-20T09:00:00Z Bram O'Testerly [bram-otesterly-fx08]: =HYPERLINK("http://example.invalid","quick question") Nora – got 15 min?
        MESSAGE YEAR-01-19T09:00:00Z Bram O'Testerly [bram-otesterly-fx08]: +1 on the above
        MESSAGE YEAR-01-05T09:00:00Z Kai Fernsby 🚀 [kai-fernsby-fx05]: Did you see the launch?
        """;

    /** LinkedIn's own time is eight hours behind in winter and seven in summer. */
    private static final String INVITATIONS = """
        INVITATION YEAR-08-06T06:59:00Z Żaneta Wzórska [żaneta-wzórska-fx04]:
        INVITATION YEAR-08-05T18:29:00Z Tobias Ashgrove [tobias-ashgrove-fx02]: Hi Nora, I saw your talk on panel data. Would love to connect.
        INVITATION YEAR-06-10T21:00:00Z נועה דוגמה [noa-dugma-fx06]: נעים להכיר
        INVITATION YEAR-01-19T08:05:00Z Bram O'Testerly [bram-otesterly-fx08]: Hi Nora - 3 quick questions: "scale", "speed", "savings". Open to chat?
        """;

    private static final String CONNECTIONS = """
        Tobias Ashgrove [tobias-ashgrove-fx02] Northbeam Example GmbH, Head of Platform, YEAR-08-06
        Żaneta Wzórska [żaneta-wzórska-fx04] Przykład Example S.A., Kierowniczka projektu, YEAR-08-06
        נועה דוגמה [noa-dugma-fx06] דוגמה בע״מ (Example), מנהלת מוצר, YEAR-06-11
        Sam Nocompany [sam-nocompany-fx10] null, null, YEAR-03-01
        Bram O'Testerly [bram-otesterly-fx08] Placeholder BV, Sales Development, YEAR-01-19
        Kai Fernsby 🚀 [kai-fernsby-fx05] Example Rockets, Founder, BEFORE-12-31
        Ines Marlowe-Pike, Ph.D. [ines-marlowe-pike-fx03] Sample & Daughters Ltd, Chief "Data" Officer, BEFORE-12-02
        """;

    private static final String ADDRESS = " \\[[^]]*]";

    @ParameterizedTest
    @CsvSource({
        "variant-2022, 2022",
        "variant-2023-07, 2023",
        "variant-2023-12, 2023",
        "variant-2024-12, 2024",
        "variant-2025, 2025",
        "variant-2026-02, 2026",
        "variant-2026-08, 2026"
    })
    void everyMessageIsFoundWithItsSenderKindAndTime(String folder, String year) throws Exception {
        boolean keepsLines = folder.equals("variant-2026-08");

        assertThat(arrived(Uploads.packed(folder), Part.MESSAGES))
                .isEqualTo(MESSAGES.replace("YEAR", year).replace("|", keepsLines ? "⏎" : " "));
    }

    @ParameterizedTest
    @CsvSource({
        "variant-2022, 2022, false",
        "variant-2023-07, 2023, false",
        "variant-2023-12, 2023, false",
        "variant-2024-12, 2024, true",
        "variant-2025, 2025, true",
        "variant-2026-02, 2026, true",
        "variant-2026-08, 2026, true"
    })
    void everyInvitationIsFoundAtItsTrueTime(String folder, String year, boolean addresses) throws Exception {
        String expected = addresses ? INVITATIONS : INVITATIONS.replaceAll(ADDRESS, "");

        assertThat(arrived(Uploads.packed(folder), Part.INVITATIONS)).isEqualTo(expected.replace("YEAR", year));
    }

    @ParameterizedTest
    @CsvSource({
        "variant-2022, 2022, false",
        "variant-2023-07, 2023, true",
        "variant-2023-12, 2023, true",
        "variant-2024-12, 2024, true",
        "variant-2025, 2025, true",
        "variant-2026-02, 2026, true",
        "variant-2026-08, 2026, true"
    })
    void everyConnectionIsFoundWithItsDay(String folder, int year, boolean addresses) throws Exception {
        assertThat(contacts(Uploads.packed(folder))).isEqualTo(connections(year, addresses));
    }

    @ParameterizedTest
    @CsvSource({
        "variant-2022, 0",
        "variant-2023-07, 0",
        "variant-2023-12, 0",
        "variant-2024-12, 3",
        "variant-2025, 3",
        "variant-2026-02, 3",
        "variant-2026-08, 0"
    })
    void thePreviewCountsWhatAReadingGives(String folder, long drafts) throws Exception {
        Archive archive = Uploads.open(Uploads.packed(folder));
        Contents contents = archive.contents();

        assertThat(contents.owner()).isEqualTo("Nora Quillfeather");
        assertThat(contents.ownerUrl()).isEqualTo("https://www.linkedin.com/in/nora-quillfeather-fx01");
        assertThat(contents.files()).containsExactly("Connections.csv", "Invitations.csv", "messages.csv");
        assertThat(contents.rows())
                .isEqualTo(Map.of(Part.CONNECTIONS, 8L, Part.INVITATIONS, 7L, Part.MESSAGES, 21 + drafts));
        assertThat(contents.arrived())
                .isEqualTo(Map.of(
                        OutreachKind.MESSAGE, 12L,
                        OutreachKind.MESSAGE_REQUEST, 1L,
                        OutreachKind.INMAIL, 2L,
                        OutreachKind.INVITATION, 4L));
        assertThat(contents.contacts()).isEqualTo(7);
        // Three invitations and five messages went out; of one message only the attachment is left.
        assertThat(contents.skipped().get(Skip.OUTGOING)).isEqualTo(8);
        assertThat(contents.skipped().get(Skip.EMPTY)).isEqualTo(1);
        assertThat(contents.skipped().get(Skip.HIDDEN)).isEqualTo(1);
        assertThat(contents.skipped().getOrDefault(Skip.DRAFT, 0L)).isEqualTo(drafts);
        assertThat(contents.rejected()).isEmpty();
        assertThat(contents.from()).hasToString("2018-02-01T10:00:00Z");
        assertThat(contents.to()).asString().endsWith("-08-06T09:02:11Z");
        assertThat(Uploads.readAll(archive)).hasSize(36 + (int) drafts);
    }

    @Test
    void anExportOf2018IsReadByItsDirections() throws Exception {
        Source export = Uploads.packed("variant-2018/Complete_LinkedInDataExport_11-04-2018");

        assertThat(arrived(export, Part.MESSAGES)).isEqualTo("""
            INMAIL 2018-10-16T08:36:00Z Tobias Ashgrove answered <RE: Intro to panel data>: That’s fine, see you at A&B
            INMAIL 2017-03-10T16:03:00Z Odette Samplewood <Reach out about a role>:
            """);
        assertThat(arrived(export, Part.INVITATIONS)).isEqualTo("""
            INVITATION 2018-08-18T16:08:00Z Tobias Ashgrove:
            """);
        assertThat(contacts(export)).isEqualTo("""
            Tobias Ashgrove Northbeam Example GmbH, Head of Platform, 2018-08-18
            Kai Fernsby 🚀 null, null, 2018-10-18
            """);
        Contents contents = Uploads.open(export).contents();
        assertThat(contents.owner()).isEqualTo("Nora Quillfeather");
        assertThat(contents.ownerUrl()).isNull();
        assertThat(contents.skipped()).isEqualTo(Map.of(Skip.OUTGOING, 2L));
        assertThat(contents.files()).containsExactly("Connections.csv", "Invitations.csv", "Messages.csv");
    }

    @Test
    void tablesThatExcelSavedAgainAreTheSame() throws Exception {
        String messages = MESSAGES.replace("YEAR", "2022").replace("|", " ");

        // Alone it doesn't know who is connected, so nobody is known to be a stranger.
        assertThat(arrived(Uploads.example("variant-excel-resaved/messages.csv"), Part.MESSAGES))
                .isEqualTo(messages.replace("MESSAGE_REQUEST", "MESSAGE"));
        assertThat(contacts(Uploads.example("variant-excel-resaved/Connections.csv")))
                .isEqualTo(connections(2022, false));
        assertThat(contacts(Uploads.example("variant-excel-resaved/Connections-preamble-blanked.csv")))
                .isEqualTo(connections(2023, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zip/Basic_LinkedInDataExport_08-20-2026.zip.zip",
                "zip/Complete_LinkedInDataExport_03-09-2026_rezipped-in-folder-on-mac.zip"
            })
    void howItIsPackedMakesNoDifference(String file) throws Exception {
        Source export = Uploads.example(file);

        assertThat(arrived(export, Part.MESSAGES))
                .isEqualTo(MESSAGES.replace("YEAR", "2026").replace("|", "⏎"));
        assertThat(arrived(export, Part.INVITATIONS)).isEqualTo(INVITATIONS.replace("YEAR", "2026"));
        assertThat(contacts(export)).isEqualTo(connections(2026, true));
        assertThat(Uploads.open(export).contents().files()).hasSize(3).allMatch(name -> !name.startsWith("__MACOSX"));
    }

    @Test
    void anExportOf2023IsReadAsItWasDownloaded() throws Exception {
        Source export = Uploads.example("zip/Basic_LinkedInDataExport_07-11-2023.zip");

        assertThat(arrived(export, Part.MESSAGES))
                .isEqualTo(MESSAGES.replace("YEAR", "2023").replace("|", " "));
        assertThat(contacts(export)).isEqualTo(connections(2023, true));
    }

    private static String connections(int year, boolean addresses) {
        String all = CONNECTIONS.replace("YEAR", String.valueOf(year)).replace("BEFORE", String.valueOf(year - 1));
        return addresses ? all : all.replaceAll(ADDRESS, "");
    }

    private static String arrived(Source source, Part part) throws IOException, RefusedFile {
        List<Found.Arrived> things = Uploads.only(Found.Arrived.class, Uploads.read(source, part));
        StringBuilder lines = new StringBuilder();
        for (Found.Arrived thing : things) {
            lines.append(line(thing).stripTrailing()).append('\n');
        }
        return lines.toString();
    }

    private static String line(Found.Arrived thing) {
        Outreach outreach = thing.outreach();
        Sender sender = outreach.sender();
        return outreach.kind() + " " + thing.receivedAt() + " " + sender.name() + slug(sender.profileUrl())
                + (thing.answered() ? " answered" : "")
                + (Boolean.TRUE.equals(sender.wroteBefore()) ? " wrote before" : "")
                + (outreach.subject().isEmpty() ? "" : " <" + outreach.subject() + ">")
                + ": " + outreach.text().replace("\n", "⏎");
    }

    private static String contacts(Source source) throws IOException, RefusedFile {
        List<Found.Contact> contacts = Uploads.only(Found.Contact.class, Uploads.read(source, Part.CONNECTIONS));
        StringBuilder lines = new StringBuilder();
        for (Found.Contact contact : contacts) {
            lines.append(contact.name()).append(slug(contact.profileUrl())).append(' ');
            lines.append(contact.company())
                    .append(", ")
                    .append(contact.position())
                    .append(", ");
            lines.append(contact.since()).append('\n');
        }
        return lines.toString();
    }

    private static String slug(@Nullable String url) {
        return url == null ? "" : " [" + url.substring("https://www.linkedin.com/in/".length()) + "]";
    }
}
