package gatehouse.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The end of a team's chain of entries.
 *
 * @param number of the last entry
 * @param link of the last entry
 * @param cutNumber the last entry that was erased because it was old; 0 when none was
 * @param cutLink its link, to which the first entry that is left is chained
 */
record Chain(long number, byte[] link, long cutNumber, byte[] cutLink) {
    private static final byte[] BEGINNING = new byte[32];

    static final Chain EMPTY = new Chain(0, BEGINNING, 0, BEGINNING);

    /** A chained entry, as it is kept. */
    record Ring(AuditEntry entry, byte[] linkBefore, byte[] link) {
        boolean follows(long number, byte[] before) {
            return entry.number() == number + 1
                    && Arrays.equals(linkBefore, before)
                    && Arrays.equals(link, linkOf(entry, before));
        }
    }

    /** A digest of an entry and the link before it: whoever changes the entry changes every link after it. */
    static byte[] linkOf(AuditEntry entry, byte[] before) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(before);
            out.writeLong(entry.teamId());
            out.writeLong(entry.number());
            out.writeLong(entry.at().toEpochMilli());
            write(out, entry.memberId());
            write(out, entry.loginId());
            out.writeUTF(entry.action());
            write(out, entry.aboutId());
            out.writeUTF(entry.detail());
            return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void write(DataOutputStream out, @Nullable Long id) throws IOException {
        out.writeBoolean(id != null);
        out.writeLong(id == null ? 0 : id);
    }
}
