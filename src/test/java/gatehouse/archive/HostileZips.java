package gatehouse.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives that no honest program writes. */
final class HostileZips {
    static final byte[] EMPTY = "PK\u0005\u0006\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0".getBytes(ISO_8859_1);

    private static final int LOCAL = 0x04034B50;
    private static final int CENTRAL = 0x02014B50;
    private static final int END = 0x06054B50;
    private static final int FLAGS_OF_LOCAL = 6;
    private static final int FLAGS_OF_CENTRAL = 8;
    private static final int ATTRIBUTES_OF_CENTRAL = 38;

    private HostileZips() {}

    /** One file of nothing, packed a thousand to one. */
    static byte[] ofZeros(int length) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("messages.csv"));
            byte[] zeros = new byte[1 << 20];
            for (int left = length; left > 0; left -= zeros.length) {
                zip.write(zeros);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A directory that names one and the same file again and again. */
    static byte[] overlapping(byte[] content, int times) {
        byte[] zip = Uploads.zip(Map.of("Invitations.csv", content));
        int central = at(zip, CENTRAL);
        byte[] entry = Arrays.copyOfRange(zip, central, at(zip, END));
        ByteBuffer bomb =
                ByteBuffer.allocate(central + times * entry.length + 22).order(ByteOrder.LITTLE_ENDIAN);
        bomb.put(zip, 0, central);
        for (int at = 0; at < times; at++) {
            bomb.put(entry);
        }
        bomb.putInt(END).putInt(0).putShort((short) times).putShort((short) times);
        bomb.putInt(times * entry.length).putInt(central).putShort((short) 0);
        return bomb.array();
    }

    static byte[] locked(byte[] zip) {
        return changed(zip, 1, 0xFFFF);
    }

    /** Without the mark that says that names are UTF-8. */
    static byte[] withoutNameMark(byte[] zip) {
        return changed(zip, 0, ~0x0800);
    }

    /** The first file as a symbolic link, the way Unix programs write it. */
    static byte[] withFirstAsLink(byte[] zip) {
        byte[] changed = zip.clone();
        int central = at(zip, CENTRAL);
        buffer(changed).putShort(central + 4, (short) (3 << 8 | 20));
        buffer(changed).putInt(central + ATTRIBUTES_OF_CENTRAL, 0xA1FF << 16);
        return changed;
    }

    private static byte[] changed(byte[] zip, int set, int keep) {
        byte[] changed = zip.clone();
        ByteBuffer buffer = buffer(changed);
        for (int at : new int[] {at(zip, LOCAL) + FLAGS_OF_LOCAL, at(zip, CENTRAL) + FLAGS_OF_CENTRAL}) {
            buffer.putShort(at, (short) ((buffer.getShort(at) | set) & keep));
        }
        return changed;
    }

    private static int at(byte[] zip, int signature) {
        ByteBuffer buffer = buffer(zip);
        int at = 0;
        while (buffer.getInt(at) != signature) {
            at++;
        }
        return at;
    }

    private static ByteBuffer buffer(byte[] zip) {
        return ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    }
}
