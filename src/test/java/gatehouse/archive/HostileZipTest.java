package gatehouse.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives that mean harm or were damaged on the way: each is refused with a reason, or read as far as it is ours. */
@Timeout(30)
class HostileZipTest {
    private static final String TABLE = """
        From,To,Sent At,Message,Direction
        Ada Moss,Nora Quillfeather,"8/5/26, 11:29 AM",Hello,INCOMING
        """;

    @Test
    void aBombIsLeftAfterTheFirstOfItsBytes() {
        assertThat(refused(HostileZips.ofZeros(100_000_000))).isEqualTo(RefusedFile.Reason.TOO_LARGE);
    }

    @Test
    void manyModestBombsTogetherAreOne() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int at = 0; at < 40; at++) {
            files.put("part" + at + ".csv", new byte[1 << 20]);
        }

        assertThat(refused(Uploads.zip(files))).isEqualTo(RefusedFile.Reason.TOO_LARGE);
    }

    @Test
    void archivesInArchivesInArchivesAreRefused() throws Exception {
        byte[] zip = Uploads.zip(Map.of("Invitations.csv", TABLE.getBytes(UTF_8)));
        byte[] twice = Uploads.zip(Map.of("export.zip", zip));
        byte[] layers = twice;
        for (int depth = 0; depth < 5; depth++) {
            Map<String, byte[]> sixteen = new LinkedHashMap<>();
            for (int at = 0; at < 16; at++) {
                sixteen.put("lib " + at + ".zip", layers);
            }
            layers = Uploads.zip(sixteen);
        }

        assertThat(refused(layers)).isEqualTo(RefusedFile.Reason.NESTED);
        assertThat(invitations(twice)).isEqualTo(1);
    }

    @Test
    void filesThatOverlapAreNotReadTwice() throws Exception {
        assertThat(refused(HostileZips.overlapping(TABLE.getBytes(UTF_8), 5000)))
                .isEqualTo(RefusedFile.Reason.DAMAGED);
    }

    @Test
    void aHundredThousandFilesAreTooMany() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int at = 0; at < 100_000; at++) {
                zip.putNextEntry(new ZipEntry("f" + at));
                zip.closeEntry();
            }
        }

        assertThat(refused(bytes.toByteArray())).isEqualTo(RefusedFile.Reason.TOO_MANY_FILES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../etc/Invitations.csv",
                "/etc/Invitations.csv",
                "..\\..\\Invitations.csv",
                "C:\\Windows\\Invitations.csv",
                "a\u0000b\n<script>/Invitations.csv"
            })
    void aNameIsOnlyAName(String name) throws Exception {
        Archive archive = Uploads.open(upload(Uploads.zip(Map.of(name, TABLE.getBytes(UTF_8)))));

        assertThat(archive.contents().rows().get(Part.INVITATIONS)).isEqualTo(1);
        assertThat(archive.contents().files().getFirst())
                .endsWith("Invitations.csv")
                .doesNotContainPattern("\\p{Cntrl}");
    }

    @Test
    void aNameInNoCharacterSetIsReadAllTheSame() throws Exception {
        byte[] zip = Uploads.zip(Map.of("Caf#/Invitations.csv", TABLE.getBytes(UTF_8)));
        byte[] broken = new String(zip, ISO_8859_1).replace("Caf#", "Caf\u00E9").getBytes(ISO_8859_1);

        // LinkedIn's archives say that names are UTF-8; this one says so too, and lies.
        assertThat(refused(broken)).isEqualTo(RefusedFile.Reason.DAMAGED);
        assertThat(invitations(HostileZips.withoutNameMark(broken))).isEqualTo(1);
    }

    @Test
    void aLinkToAFileIsATextThatIsNoneOfOurs() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("messages.csv", "/etc/passwd".getBytes(UTF_8));
        files.put("Invitations.csv", TABLE.getBytes(UTF_8));
        byte[] zip = HostileZips.withFirstAsLink(Uploads.zip(files));

        assertThat(invitations(zip)).isEqualTo(1);
        assertThat(Uploads.open(upload(zip)).contents().files()).containsExactly("Invitations.csv");
    }

    @Test
    void aLockedArchiveIsNamedSo() throws Exception {
        byte[] zip = HostileZips.locked(Uploads.zip(Map.of("Invitations.csv", TABLE.getBytes(UTF_8))));

        assertThat(refused(zip)).isEqualTo(RefusedFile.Reason.ENCRYPTED);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 29, 40, 100, 200, 250, 300, 340, 365})
    void anArchiveThatEndsTooSoonIsDamaged(int length) throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("Invitations.csv", TABLE.getBytes(UTF_8));
        files.put("Connections.csv", "First Name,Last Name,Connected On\n".getBytes(UTF_8));
        byte[] zip = Uploads.zip(files);
        assertThat(zip).hasSizeGreaterThan(length + 22);

        assertThat(refused(Arrays.copyOf(zip, length))).isEqualTo(RefusedFile.Reason.DAMAGED);
    }

    @Test
    void aChangedByteIsNoticed() throws Exception {
        byte[] zip = Uploads.zip(Map.of("Invitations.csv", TABLE.getBytes(UTF_8)));
        zip[60] ^= 1;

        assertThat(refused(zip)).isEqualTo(RefusedFile.Reason.DAMAGED);
    }

    @Test
    void anotherFormatInFrontIsNotLookedBehind() throws Exception {
        byte[] zip = Uploads.zip(Map.of("Invitations.csv", TABLE.getBytes(UTF_8)));

        assertThat(refused(joined("%PDF-1.7\n%\u00E2\u00E3\n1 0 obj\n".getBytes(ISO_8859_1), zip)))
                .isEqualTo(RefusedFile.Reason.UNKNOWN_FORMAT);
    }

    @Test
    void aLittleBehindTheArchiveDoesNoHarmAndMuchIsNotOurs() throws Exception {
        byte[] zip = Uploads.zip(Map.of("Invitations.csv", TABLE.getBytes(UTF_8)));

        assertThat(invitations(joined(zip, "<html><script>1</script></html>".getBytes(UTF_8))))
                .isEqualTo(1);
        assertThat(refused(joined(zip, new byte[70_000]))).isEqualTo(RefusedFile.Reason.DAMAGED);
    }

    @Test
    void anEmptyArchiveAndOneWithTheProfileOnlySaySo() throws Exception {
        assertThat(refused(HostileZips.EMPTY)).isEqualTo(RefusedFile.Reason.NOTHING_OF_OURS);
        assertThat(reason(Uploads.example("zip/Basic_LinkedInDataExport_part1-profile-only_10-04-2026.zip")))
                .isEqualTo(RefusedFile.Reason.NOTHING_OF_OURS);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static long invitations(byte[] zip) throws IOException, RefusedFile {
        return Uploads.read(upload(zip), Part.INVITATIONS).size();
    }

    private static RefusedFile.@Nullable Reason refused(byte[] zip) {
        return reason(upload(zip));
    }

    private static RefusedFile.@Nullable Reason reason(Source source) {
        RefusedFile refused = catchThrowableOfType(RefusedFile.class, () -> Uploads.open(source));
        return refused == null ? null : refused.reason();
    }

    private static Source upload(byte[] zip) {
        return Uploads.file("export", zip);
    }
}
