package gatehouse.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The files of a ZIP archive, read from front to back. Its directory is not believed, so files that overlap there are met once; names
 * are only shown, and nothing is written.
 */
final class ZipFiles implements ExportFiles {
    private static final int LONGEST_NAME = 200;

    private final Source source;
    private final Limits limits;

    ZipFiles(Source source, Limits limits) {
        this.source = source;
        this.limits = limits;
    }

    @Override
    public void each(Visitor visitor) throws IOException, RefusedFile {
        try (PackedBytes packed = new PackedBytes(source.open());
                ZipInputStream zip = zip(new BufferedInputStream(packed, 1 << 16))) {
            int entries = walk(zip, "", 0, new Budget(limits, packed), visitor);
            packed.readToEnd();
            if (!packed.endsWithDirectoryOf(entries)) {
                throw new RefusedFile(RefusedFile.Reason.DAMAGED);
            }
        } catch (Unreadable unreadable) {
            throw unreadable.refused();
        }
    }

    private int walk(ZipInputStream zip, String folder, int depth, Budget budget, Visitor visitor)
            throws IOException, RefusedFile {
        int entries = 0;
        for (ZipEntry entry = next(zip); entry != null; entry = next(zip)) {
            entries++;
            budget.entry();
            InputStream content = new Unpacked(zip, budget);
            String name = folder + shown(entry.getName());
            if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
                inside(content, name, depth, budget, visitor);
            } else if (!entry.isDirectory() && !isOfTheSystem(name)) {
                visitor.visit(name, content);
            }
            content.transferTo(OutputStream.nullOutputStream());
        }
        return entries;
    }

    private void inside(InputStream content, String name, int depth, Budget budget, Visitor visitor)
            throws IOException, RefusedFile {
        if (depth >= limits.nesting()) {
            throw new RefusedFile(RefusedFile.Reason.NESTED);
        }
        try (ZipInputStream zip = zip(content)) {
            walk(zip, name + "/", depth + 1, budget, visitor);
        }
    }

    private static @Nullable ZipEntry next(ZipInputStream zip) throws IOException {
        try {
            return zip.getNextEntry();
        } catch (ZipException broken) {
            boolean locked = String.valueOf(broken.getMessage()).contains("encrypted");
            throw new Unreadable(locked ? RefusedFile.Reason.ENCRYPTED : RefusedFile.Reason.DAMAGED);
        } catch (EOFException | IllegalArgumentException broken) {
            throw new Unreadable(RefusedFile.Reason.DAMAGED);
        }
    }

    /** In this character set any bytes are a name; most archives say themselves that theirs are UTF-8. */
    private static ZipInputStream zip(InputStream in) {
        return new ZipInputStream(in, ISO_8859_1);
    }

    private static String shown(String name) {
        String text = new String(name.getBytes(ISO_8859_1), UTF_8);
        boolean wasUtf8 = text.indexOf('\uFFFD') < 0 && name.chars().allMatch(letter -> letter < 256);
        String plain = (wasUtf8 ? text : name).replaceAll("\\p{Cntrl}", "?");
        return plain.substring(Math.max(0, plain.length() - LONGEST_NAME));
    }

    /** What a Mac adds when it packs a folder. */
    private static boolean isOfTheSystem(String name) {
        return name.startsWith("__MACOSX/") || name.startsWith("._", name.lastIndexOf('/') + 1);
    }
}
