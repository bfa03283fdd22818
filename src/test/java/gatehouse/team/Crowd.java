package gatehouse.team;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many people who do something at the same moment. */
final class Crowd {
    static final int SIZE = 50;

    private Crowd() {}

    /** Lets everybody begin together; gives what came of it, in the order of their numbers. */
    static <T> List<T> of(int size, IntFunction<T> deed) throws Exception {
        CyclicBarrier together = new CyclicBarrier(size);
        try (ExecutorService threads = Executors.newFixedThreadPool(size)) {
            List<Future<T>> deeds = IntStream.range(0, size)
                    .mapToObj(i -> threads.submit(() -> {
                        together.await();
                        return deed.apply(i);
                    }))
                    .toList();
            List<T> outcomes = new ArrayList<>();
            for (Future<T> one : deeds) {
                outcomes.add(one.get());
            }
            return outcomes;
        }
    }
}
