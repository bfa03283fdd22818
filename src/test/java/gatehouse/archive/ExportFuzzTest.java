package gatehouse.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import gatehouse.outreach.Outreach;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whatever bytes are uploaded as an export: they are refused, or the preview says exactly what a reading gives. An ordinary run tries the
 * examples beside this class; for ten minutes of new ones run
 * {@code JAZZER_FUZZ=1 mvn test -Djazzer.hooks=true -Dtest='ExportFuzzTest#table'}.
 */
class ExportFuzzTest {
    private static final int LARGEST = 1 << 16;

    @FuzzTest(maxDuration = "10m")
    void table(byte[] bytes) throws IOException {
        check(Uploads.file("table.csv", bytes));
    }

    @FuzzTest(maxDuration = "10m")
    void archive(byte[] bytes) throws IOException {
        check(Uploads.file("export.zip", bytes));
    }

    /** The tables of one archive, so that what is read does not hang on bytes that must fit together. */
    @FuzzTest(maxDuration = "10m")
    void tables(byte[] bytes) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        List<byte[]> parts = parts(bytes);
        for (int at = 0; at < parts.size(); at++) {
            files.put("table" + at + ".csv", parts.get(at));
        }
        check(Uploads.file("export.zip", Uploads.zip(files)));
    }

    private static void check(Source source) throws IOException {
        Limits limits = new Limits(50, LARGEST * 100L, 100, 1, 1000, 100, LARGEST, 100);
        try {
            Archive archive = ArchiveReader.open(source, "Nora Quillfeather", limits);
            List<Found> found = Uploads.readAll(archive);
            assertThat(found).isEqualTo(Uploads.readAll(archive));
            check(archive.contents(), found);
        } catch (RefusedFile refused) {
            assertThat(refused.reason()).isNotNull();
        }
    }

    private static void check(Contents contents, List<Found> found) {
        List<Found.Arrived> arrived = Uploads.only(Found.Arrived.class, found);
        assertThat(sum(contents.rows())).isEqualTo(found.size());
        assertThat(sum(contents.arrived())).isEqualTo(arrived.size());
        assertThat(contents.contacts())
                .isEqualTo(Uploads.only(Found.Contact.class, found).size());
        assertThat(sum(contents.skipped()))
                .isEqualTo(Uploads.only(Found.Skipped.class, found).size());
        assertThat(sum(contents.rejected()))
                .isEqualTo(Uploads.only(Found.Rejected.class, found).size());
        for (Found.Arrived thing : arrived) {
            Outreach outreach = thing.outreach();
            assertThat(thing.key()).matches("[0-9a-f]{32}");
            assertThat(outreach.text().codePointCount(0, outreach.text().length()))
                    .isLessThanOrEqualTo(Outreach.MAX_LENGTH);
            assertThat(outreach.text()).doesNotContain("\0");
        }
    }

    private static long sum(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Cut at zero bytes. */
    private static List<byte[]> parts(byte[] bytes) {
        List<byte[]> parts = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= bytes.length && parts.size() < 5; at++) {
            if (at == bytes.length || bytes[at] == 0) {
                parts.add(Arrays.copyOfRange(bytes, start, at));
                start = at + 1;
            }
        }
        return parts;
    }
}
