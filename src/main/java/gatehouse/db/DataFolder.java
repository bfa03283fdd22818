package gatehouse.db;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The folder that holds everything the built-in database keeps; locked, so that one Gatehouse at a time uses it. */
final class DataFolder implements AutoCloseable {

    // Only this byte is locked, so that a second Gatehouse can still read who holds the lock (Windows locks forbid
    // reading).
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final Path path;
    private final FileChannel lockFile;

    private DataFolder(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    static DataFolder lock(Path wanted) {
        try {
            Path path = Files.createDirectories(wanted, ownerOnly("rwx------")).toRealPath();
            return new DataFolder(path, lockFileIn(path));
        } catch (IOException e) {
            throw new StartProblem(
                    "Gatehouse cannot use the folder " + wanted.toAbsolutePath() + " for its data: " + e.getMessage()
                            + ". Give this user the right to write there, or name another folder with GATEHOUSE_DATA.",
                    e);
        }
    }

    private static FileChannel lockFileIn(Path path) throws IOException {
        FileChannel channel = FileChannel.open(
                path.resolve("gatehouse.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            String holder = read(channel);
            channel.close();
            throw new StartProblem("Another Gatehouse is already running on " + path
                    + (holder.isEmpty() ? "" : " (process " + holder + ")")
                    + ". Stop that one first, or give this one a folder of its own with GATEHOUSE_DATA.");
        }
        channel.truncate(0);
        channel.write(UTF_8.encode(Long.toString(ProcessHandle.current().pid())), 0);
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException heldByThisVeryProcess) {
            return null;
        }
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer content = ByteBuffer.allocate(20);
        channel.read(content, 0);
        return UTF_8.decode(content.flip()).toString();
    }

    Path path() {
        return path;
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    /** The password of the database's only user: made once, readable by the owner of the folder alone. */
    String password() {
        Path file = path.resolve("password");
        try {
            if (!Files.exists(file) || Files.size(file) == 0) {
                writePrivately(file, newPassword());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file that only the owner of the folder can read. */
    static void writePrivately(Path file, String content) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, ownerOnly("rw-------"));
        Files.writeString(file, content);
    }

    private static String newPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
