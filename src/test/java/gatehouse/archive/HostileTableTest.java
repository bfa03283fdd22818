package gatehouse.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tables that mean harm or were damaged on the way: a bad row is rejected alone, and the file is read to its end. */
@Timeout(30)
class HostileTableTest {
    private static final String HEADER = "From,To,Sent At,Message,Direction\n";
    private static final String FIRST = "Ada Moss,Nora Quillfeather,\"8/5/26, 11:29 AM\",First,INCOMING\n";
    private static final String LAST = "Bram Fern,Nora Quillfeather,\"8/6/26, 9:00 AM\",Last,INCOMING\n";
    private static final int MANY = 50 << 20;

    @Test
    void aLineOfFiftyMegabytesIsRejectedAlone() throws Exception {
        Source source =
                Uploads.file("Invitations.csv", () -> stream(HEADER + FIRST, new Repeated("x", MANY), "\n" + LAST));

        assertThat(faults(source)).containsExactly(Fault.TOO_LONG);
        assertThat(notes(source)).containsExactly("First", "Last");
        assertThat(rejected(source).getFirst().raw()).hasSize(30_000);
        assertThat(rejected(source).getFirst().header()).isEmpty();
    }

    @Test
    void aQuoteThatOpensFiftyMegabytesIsRejectedAlone() throws Exception {
        Source source = Uploads.file(
                "Invitations.csv", () -> stream(HEADER + FIRST + "Eve,\"", new Repeated("words, ", MANY), "\n" + LAST));

        assertThat(faults(source)).containsExactly(Fault.TOO_LONG);
        assertThat(notes(source)).containsExactly("First", "Last");
    }

    @Test
    void twentyMegabytesOfTagsInTheWrongPlacesAreText() throws Exception {
        String words = "<table><tr><td>".repeat(12_000);
        String row = "c,Ada Moss,Nora Quillfeather,2026-08-05 11:29:00 UTC,\"" + words + "Hello\"\n";
        Source source = Uploads.file(
                "messages.csv",
                () -> stream("CONVERSATION ID,FROM,TO,DATE,CONTENT\n", new Repeated(row, 20 << 20), "\n"));

        assertThat(Uploads.only(Found.Arrived.class, Uploads.read(source, Part.MESSAGES)))
                .hasSizeGreaterThan(100)
                .allMatch(found -> found.outreach().text().equals("Hello"));
    }

    @Test
    void twentyMegabytesOfRowsWithTagsInTheWrongPlacesAreText() throws Exception {
        String row = "c,Ada Moss,Nora Quillfeather,2026-08-05 11:29:00 UTC,\"" + "<b></p>".repeat(249) + "Hello\"\n";
        Source source = Uploads.file(
                "messages.csv",
                () -> stream("CONVERSATION ID,FROM,TO,DATE,CONTENT\n", new Repeated(row, 20 << 20), "\n"));

        assertThat(Uploads.only(Found.Arrived.class, Uploads.read(source, Part.MESSAGES)))
                .hasSizeGreaterThan(10_000)
                .allMatch(found -> found.outreach().text().equals("Hello"));
    }

    @Test
    void aFileThatIsOneLineOnlyIsNoTable() {
        assertThat(refused(Uploads.file("messages.csv", () -> stream("", new Repeated("x", MANY), ""))))
                .isEqualTo(RefusedFile.Reason.NOTHING_OF_OURS);
    }

    @Test
    void aHundredThousandColumnsAreTooMany() throws Exception {
        String row = "x,".repeat(100_000) + "\n";

        assertThat(faults(table(HEADER + FIRST + row + LAST))).containsExactly(Fault.FIELDS);
        assertThat(notes(table(HEADER + FIRST + row + LAST))).containsExactly("First", "Last");
        assertThat(refused(table(row + HEADER.strip() + ",x".repeat(100_000) + "\n" + FIRST)))
                .isEqualTo(RefusedFile.Reason.NOTHING_OF_OURS);
    }

    @Test
    void bytesThatAreNoTextCostOneRow() throws Exception {
        byte[] file =
                (HEADER + FIRST + "Caf\u00E9,Nora,\"8/5/26, 11:29 AM\",Bad,INCOMING\n" + LAST).getBytes(ISO_8859_1);

        assertThat(faults(Uploads.file("Invitations.csv", file))).containsExactly(Fault.ENCODING);
        assertThat(notes(Uploads.file("Invitations.csv", file))).containsExactly("First", "Last");
    }

    @Test
    void theSignForAnUnreadableLetterIsTextWhenItStandsInTheFile() throws Exception {
        assertThat(notes(table(HEADER + FIRST.replace("First", "Hi \uFFFD")))).containsExactly("Hi \uFFFD");
    }

    @Test
    void aZeroByteCostsOneRow() throws Exception {
        Source source = table(HEADER + FIRST + "Eve\0,Nora,\"8/5/26, 11:29 AM\",Bad,INCOMING\n" + LAST);

        assertThat(faults(source)).containsExactly(Fault.ENCODING);
        assertThat(notes(source)).containsExactly("First", "Last");
    }

    @Test
    void aQuoteLeftOpenCostsOneRowAndNotAllBehindIt() throws Exception {
        String open = "Eve,Nora,\"8/5/26, 11:29 AM\",\"Open,INCOMING\n";
        Source source = table(HEADER + open + FIRST.repeat(3) + "\n" + open + LAST + open);

        assertThat(notes(source)).containsExactly("First", "First", "First", "Last");
        assertThat(faults(source)).containsExactly(Fault.FIELDS, Fault.FIELDS, Fault.FIELDS);
        assertThat(rejected(source)).extracting(row -> row.place().line()).containsExactly(2L, 7L, 9L);
        assertThat(rejected(source).getFirst().raw()).isEqualTo(open.strip());
        assertThat(rejected(source).getFirst().header()).isEqualTo(HEADER.strip());
    }

    @Test
    void quotesLeftOpenInEveryRowCostThoseRows() throws Exception {
        String rows = ("a\"b,\"c\n".repeat(3) + "\"\"\"a,\"\"\n".repeat(3) + "\"\n" + FIRST).repeat(500);

        assertThat(notes(table(HEADER + rows + LAST))).hasSize(501).endsWith("First", "Last");
        // The last two of the seven lines are one field between them.
        assertThat(rejected(table(HEADER + rows + LAST))).hasSize(3000);
    }

    @Test
    void aFileOfBrokenRowsIsABrokenFile() {
        Source source =
                Uploads.file("Invitations.csv", () -> stream(HEADER + FIRST, new Repeated("Eve,\"\n", MANY), LAST));

        assertThat(refused(source)).isEqualTo(RefusedFile.Reason.DAMAGED);
    }

    @Test
    void aFileWithoutOneRightDateIsABrokenFile() {
        String row = "Eve,Nora Quillfeather,yesterday,Hello,INCOMING\n";

        assertThat(refused(table(HEADER + row.repeat(10_001)))).isEqualTo(RefusedFile.Reason.DAMAGED);
    }

    @Test
    void aPageInFrontOfATableIsPassedOver() throws Exception {
        assertThat(notes(table("<html><body><script>alert(1)</script>\n<!--\n" + HEADER + FIRST)))
                .containsExactly("First");
    }

    @Test
    void moreRowsThanAllowedAreRefused() {
        Limits limits = new Limits(10, 1 << 20, 10, 1, 2, 10, 1000, 10);
        RefusedFile refused = catchThrowableOfType(
                RefusedFile.class,
                () -> ArchiveReader.open(table(HEADER + FIRST + LAST + LAST), "Nora Quillfeather", limits));

        assertThat(refused.reason()).isEqualTo(RefusedFile.Reason.TOO_MANY_ROWS);
    }

    @Test
    void emptyLinesWithoutEndAreLeftToo() {
        Limits limits = new Limits(10, 1 << 30, 10, 1, 1000, 10, 1000, 10);
        RefusedFile refused = catchThrowableOfType(
                RefusedFile.class,
                () -> ArchiveReader.open(
                        Uploads.file("Invitations.csv", () -> stream(HEADER, new Repeated("\"\n\"\n\n", MANY), "")),
                        "",
                        limits));

        assertThat(refused.reason()).isEqualTo(RefusedFile.Reason.TOO_MANY_ROWS);
    }

    @Test
    void anEndlessTableIsLeftWhenItIsLargerThanAnyExport() {
        Limits limits = new Limits(10, 1 << 20, 10, 1, 1_000_000, 10, 1000, 10);
        RefusedFile refused = catchThrowableOfType(
                RefusedFile.class,
                () -> ArchiveReader.open(
                        Uploads.file("Invitations.csv", () -> stream(HEADER, new Repeated(FIRST, MANY), "")),
                        "",
                        limits));

        assertThat(refused.reason()).isEqualTo(RefusedFile.Reason.TOO_LARGE);
    }

    private static Source table(String content) {
        return Uploads.file("Invitations.csv", content.getBytes(UTF_8));
    }

    private static InputStream stream(String before, InputStream between, String after) {
        return new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream(before.getBytes(UTF_8)),
                between,
                new ByteArrayInputStream(after.getBytes(UTF_8)))));
    }

    private static List<String> notes(Source source) throws Exception {
        return Uploads.only(Found.Arrived.class, Uploads.read(source, Part.INVITATIONS)).stream()
                .map(found -> found.outreach().text())
                .toList();
    }

    private static List<Fault> faults(Source source) throws Exception {
        return rejected(source).stream().map(Found.Rejected::fault).toList();
    }

    private static List<Found.Rejected> rejected(Source source) throws Exception {
        return Uploads.only(Found.Rejected.class, Uploads.read(source, Part.INVITATIONS));
    }

    private static RefusedFile.@Nullable Reason refused(Source source) {
        RefusedFile refused = catchThrowableOfType(RefusedFile.class, () -> Uploads.open(source));
        return refused == null ? null : refused.reason();
    }
}
