package gatehouse.intake;

import gatehouse.archive.Archive;
import gatehouse.archive.Found;
import gatehouse.archive.Part;
import gatehouse.archive.RefusedFile;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Reads a part of a file on a thread of its own, so that the next batch is read while the last one is being kept. It only reads and writes
 * nothing down: what was read and not kept is read again by whoever goes on. At most three batches of a part are in memory: one that is
 * kept, one that waits, one that is being read.
 */
final class ReadAhead implements AutoCloseable {
    /** A batch has so many things, or fewer if they are long. */
    static final int BATCH = 500;

    private static final int LONG_BATCH = 1_000_000;
    private static final Duration UNTIL_NEXT_LOOK = Duration.ofMillis(20);

    private final BlockingQueue<List<Prepared>> waiting = new ArrayBlockingQueue<>(1);
    private final Thread reader;
    private volatile boolean isClosed;

    /** Why the reading ended before the end; written before the empty batch is handed over. */
    private @Nullable Throwable failure;

    private List<Prepared> batch = new ArrayList<>();
    private long characters;
    private long toSkip;

    /** Begins to read a part behind the things of it that are done. */
    ReadAhead(Archive archive, Part part, long done) {
        this.toSkip = done;
        this.reader = Thread.ofPlatform().daemon().name("import-reader").start(() -> read(archive, part));
    }

    /**
     * The next things in the order of the file; none at its end.
     *
     * @throws IOException what went wrong behind the last things that were given, as if they had been read here
     */
    List<Prepared> next() throws IOException, RefusedFile {
        try {
            List<Prepared> next = waiting.take();
            if (next.isEmpty() && failure != null) {
                throwAgain(failure);
            }
            return next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the node stops; another one goes on", e);
        }
    }

    /** Waits until nothing is read any more: whoever goes on must not find the reader of a run that is over. */
    @Override
    public void close() {
        isClosed = true;
        try {
            do {
                waiting.clear(); // the reader may stand before a full queue
            } while (!reader.join(UNTIL_NEXT_LOOK));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // it ends by itself with the next thing it reads
        }
    }

    private void read(Archive archive, Part part) {
        try {
            archive.read(part, this::accept);
            if (!batch.isEmpty()) {
                hand(batch);
            }
        } catch (Throwable e) { // whatever it is, the other thread waits to hear of it
            failure = e;
        }
        hand(List.of());
    }

    private void accept(Found found) {
        if (isClosed) {
            throw new IllegalStateException("nobody waits for it any more");
        }
        if (toSkip > 0) {
            toSkip--;
            return;
        }
        Prepared one = Prepared.of(found);
        batch.add(one);
        characters += one.length();
        if (batch.size() == BATCH || characters > LONG_BATCH) {
            hand(batch);
            batch = new ArrayList<>();
            characters = 0;
        }
    }

    private void hand(List<Prepared> some) {
        try {
            waiting.put(some);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the reader", e);
        }
    }

    private static void throwAgain(Throwable failure) throws IOException, RefusedFile {
        switch (failure) {
            case IOException e -> throw e;
            case RefusedFile e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(failure);
        }
    }
}
