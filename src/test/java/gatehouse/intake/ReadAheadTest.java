package gatehouse.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.archive.Archive;
import gatehouse.archive.Contents;
import gatehouse.archive.Fault;
import gatehouse.archive.Found;
import gatehouse.archive.Part;
import gatehouse.archive.Place;
import gatehouse.archive.RefusedFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Reading on a thread of its own gives what reading on the same thread gave, and never runs far ahead or on behind. */
@Timeout(20)
class ReadAheadTest {
    private final AtomicInteger given = new AtomicInteger();

    @Test
    void everythingComesInTheOrderOfTheFileBehindWhatIsDone() throws Exception {
        try (ReadAhead ahead = new ReadAhead(rows(1_700, ""), Part.MESSAGES, 300)) {
            List<Integer> sizes = new ArrayList<>();
            List<Long> lines = new ArrayList<>();
            for (List<Prepared> next = ahead.next(); !next.isEmpty(); next = ahead.next()) {
                sizes.add(next.size());
                next.forEach(one -> lines.add(one.found().place().line()));
            }
            assertThat(sizes).containsExactly(500, 500, 400);
            assertThat(lines).isSorted().hasSize(1_400).startsWith(301L).endsWith(1_700L);
        }
    }

    @Test
    void whatGoesWrongIsHeardBehindWhatWasReadBefore() throws Exception {
        RefusedFile broken = new RefusedFile(RefusedFile.Reason.DAMAGED);
        try (ReadAhead ahead = new ReadAhead(failing(1_200, broken), Part.MESSAGES, 0)) {
            assertThat(ahead.next()).hasSize(500);
            assertThat(ahead.next()).hasSize(500);
            assertThatThrownBy(ahead::next).isSameAs(broken);
        }
        try (ReadAhead ahead = new ReadAhead(failing(0, new IOException("gone")), Part.MESSAGES, 0)) {
            assertThatThrownBy(ahead::next).isInstanceOf(IOException.class).hasMessage("gone");
        }
        try (ReadAhead ahead = new ReadAhead(failing(0, new StackOverflowError()), Part.MESSAGES, 0)) {
            assertThatThrownBy(ahead::next).isInstanceOf(StackOverflowError.class);
        }
    }

    @Test
    void itReadsNoMoreThanTwoBatchesAheadAndStopsWhenNobodyWaits() throws Exception {
        try (ReadAhead ahead = new ReadAhead(rows(1_000_000, ""), Part.MESSAGES, 0)) {
            assertThat(ahead.next()).hasSize(500);
            Thread.sleep(300);
            assertThat(given).hasValueLessThanOrEqualTo(1_500);
        }
        int atTheEnd = given.get();
        Thread.sleep(100);
        assertThat(given).hasValue(atTheEnd).hasValueLessThan(3_000);
    }

    @Test
    void aBatchOfLongThingsHasFewer() throws Exception {
        try (ReadAhead ahead = new ReadAhead(rows(100, "x".repeat(100_000)), Part.MESSAGES, 0)) {
            assertThat(ahead.next()).hasSizeLessThan(20);
        }
    }

    private Archive rows(int count, String text) {
        return archive(receiver -> {
            for (int line = 1; line <= count; line++) {
                given.incrementAndGet();
                receiver.accept(new Found.Rejected(new Place("messages.csv", line), Fault.DATE, "", text));
            }
        });
    }

    private Archive failing(int after, Throwable failure) {
        return archive(receiver -> {
            rows(after, "").read(Part.MESSAGES, receiver);
            switch (failure) {
                case IOException e -> throw e;
                case RefusedFile e -> throw e;
                case Error e -> throw e;
                default -> throw new IllegalStateException(failure);
            }
        });
    }

    private static Archive archive(Reading reading) {
        return new Archive() {
            @Override
            public Contents contents() {
                throw new UnsupportedOperationException();
            }

            @Override
            public void read(Part part, Consumer<Found> receiver) throws IOException, RefusedFile {
                reading.into(receiver);
            }
        };
    }

    private interface Reading {
        void into(Consumer<Found> receiver) throws IOException, RefusedFile;
    }
}
