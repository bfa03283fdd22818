package gatehouse.privacy;

import java.io.BufferedOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An export that is read while it is written, in a thread of its own.
 *
 * <p>Whoever reads gets an error at the end of one that broke off. A {@code PipedInputStream} would not do: it asks whether the
 * thread that read last is alive, and a server reads with many.
 */
final class ExportStream extends FilterInputStream {
    private static final Logger LOG = LoggerFactory.getLogger(ExportStream.class);
    private static final int BUFFER = 64 * 1024;

    private volatile boolean whole;

    private ExportStream(InputStream in) {
        super(in);
    }

    static InputStream of(ExportZip zip) throws IOException {
        Pipe pipe = Pipe.open();
        ExportStream stream = new ExportStream(Channels.newInputStream(pipe.source()));
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(pipe.sink()), BUFFER);
        Thread.ofVirtual().name("export").start(() -> stream.write(zip, out));
        return stream;
    }

    private void write(ExportZip zip, OutputStream out) {
        try (out) {
            zip.writeTo(out);
            whole = true;
        } catch (IOException | RuntimeException e) {
            LOG.warn("An export broke off: {}", e.getClass().getName());
        }
    }

    @Override
    public int read() throws IOException {
        return checked(in.read());
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        return checked(in.read(bytes, from, length));
    }

    private int checked(int read) throws IOException {
        if (read < 0 && !whole) {
            throw new IOException("the export broke off");
        }
        return read;
    }
}
