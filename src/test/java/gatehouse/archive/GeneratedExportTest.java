package gatehouse.archive;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.outreach.OutreachKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A large mailbox is read as a small one is, and the preview says exactly what a reading gives. */
class GeneratedExportTest {

    @Test
    void theSameSeedGivesTheSameBytes() throws IOException {
        assertThat(export(1)).isEqualTo(export(1)).isNotEqualTo(export(2));
    }

    @Test
    void everyRowIsReadOnceAndEveryReadingIsTheSame() throws Exception {
        Archive archive = Uploads.open(Uploads.file("export.zip", export(1)));
        List<Found> found = Uploads.readAll(archive);
        Contents contents = archive.contents();

        assertThat(contents.rows().get(Part.MESSAGES)).isEqualTo(3000);
        assertThat(contents.rows().get(Part.INVITATIONS)).isEqualTo(400);
        assertThat(contents.rows().get(Part.CONNECTIONS)).isEqualTo(200);
        assertThat(contents.rejected()).isEmpty();
        assertThat(contents.arrived().keySet()).containsExactlyInAnyOrder(OutreachKind.values());
        assertThat(found).hasSize(3600).isEqualTo(Uploads.readAll(archive));
        assertThat(contents.arrived().values().stream()
                                .mapToLong(Long::longValue)
                                .sum()
                        + contents.contacts()
                        + contents.skipped().values().stream()
                                .mapToLong(Long::longValue)
                                .sum())
                .isEqualTo(3600);
    }

    @Test
    void anOlderExportIsPartOfTheNewer() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new GeneratedExport(3000, 400, 200, 1).older(1_801).writeTo(bytes);

        assertThat(Uploads.readAll(Uploads.open(Uploads.file("export.zip", export(1)))))
                .containsAll(Uploads.readAll(Uploads.open(Uploads.file("older.zip", bytes.toByteArray()))));
    }

    @Test
    void noTwoThingsShareAKey() throws Exception {
        List<Found.Arrived> things =
                Uploads.only(Found.Arrived.class, Uploads.readAll(Uploads.open(Uploads.file("export.zip", export(1)))));
        Set<String> keys = new HashSet<>();
        things.forEach(thing -> keys.add(thing.key()));

        assertThat(keys).hasSize(things.size());
    }

    private static byte[] export(long seed) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new GeneratedExport(3000, 400, 200, seed).writeTo(bytes);
        return bytes.toByteArray();
    }
}
