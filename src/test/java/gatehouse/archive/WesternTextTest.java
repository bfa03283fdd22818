package gatehouse.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tables that Excel saved again without keeping UTF-8. */
class WesternTextTest {
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final String HEADER = "From,To,Sent At,Message,Direction\r\n";
    private static final String ACCENTS =
            "Zoë Müller,Nora,8/5/2026 11:29,“Señor” – a café?,INCOMING\r\nJosé,Nora,8/4/2026 11:29,Plain,INCOMING\r\n";
    private static final String PLAIN = "Ada,Nora,8/3/2026 11:29,Hello,INCOMING\r\n";

    @Test
    void accentsAreReadAsTheyWereWritten() throws Exception {
        Source western = file((HEADER + ACCENTS + PLAIN).getBytes(WESTERN));
        Source same = file((HEADER + ACCENTS + PLAIN).getBytes(UTF_8));

        List<Found> found = Uploads.readAll(Uploads.open(western));
        assertThat(found).isEqualTo(Uploads.readAll(Uploads.open(same))).hasSize(3);
        assertThat(Uploads.only(Found.Arrived.class, found)
                        .getFirst()
                        .outreach()
                        .text())
                .isEqualTo("“Señor” – a café?");
        assertThat(Uploads.open(western).contents().isWestern()).isTrue();
        assertThat(Uploads.open(same).contents().isWestern()).isFalse();
    }

    @Test
    void oneOfSeveralTablesMayBeSuch() throws Exception {
        Map<String, byte[]> files = Map.of(
                "Invitations.csv", (HEADER + ACCENTS).getBytes(WESTERN),
                "old/Invitations.csv", (HEADER + ACCENTS.replace("José", "Łukasz")).getBytes(UTF_8));
        Archive archive = Uploads.open(Uploads.file("Basic.zip", Uploads.zip(files)));

        assertThat(Uploads.only(Found.Arrived.class, Uploads.readAll(archive)))
                .extracting(found -> found.outreach().sender().name())
                .containsExactlyInAnyOrder("Zoë Müller", "José", "Zoë Müller", "Łukasz");
    }

    @Test
    void aBrokenRowAmongUtf8IsStillRejectedWithItsLine() throws Exception {
        byte[] start = (HEADER + ACCENTS).getBytes(UTF_8);
        byte[] broken = "Chlo\u00E9,Nora,8/2/2026 11:29,Bad,INCOMING\r\n".getBytes(WESTERN);
        byte[] file = new byte[start.length + broken.length];
        System.arraycopy(start, 0, file, 0, start.length);
        System.arraycopy(broken, 0, file, start.length, broken.length);

        List<Found> found = Uploads.readAll(Uploads.open(file(file)));
        assertThat(found).hasSize(3);
        Found.Rejected rejected = Uploads.only(Found.Rejected.class, found).getFirst();
        assertThat(rejected.fault()).isEqualTo(Fault.ENCODING);
        assertThat(rejected.place().line()).isEqualTo(4);
    }

    @Test
    void bytesThatAreNoLettersThereEitherCostOneRow() throws Exception {
        byte[] file = (HEADER + ACCENTS + "E#e,Nora,8/2/2026 11:29,Bad,INCOMING\r\n").getBytes(WESTERN);
        for (int at = 0; at < file.length; at++) {
            if (file[at] == '#') {
                file[at] = (byte) 0x81;
            }
        }

        assertThat(Uploads.only(Found.Rejected.class, Uploads.readAll(Uploads.open(file(file)))))
                .singleElement()
                .satisfies(row -> assertThat(row.place().line()).isEqualTo(4));
    }

    @Test
    void manyAccentsAreNoDamage() throws Exception {
        int many = Limits.DEFAULT.faults() + 2;
        byte[] file = (HEADER + ACCENTS.repeat(many)).getBytes(WESTERN);

        assertThat(Uploads.open(file(file)).contents().rejected()).isEmpty();
    }

    private static Source file(byte[] content) {
        return Uploads.file("Invitations.csv", content);
    }
}
