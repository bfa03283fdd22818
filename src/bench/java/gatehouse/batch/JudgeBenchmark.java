package gatehouse.batch;

import gatehouse.outreach.Outreach;
import gatehouse.verdict.Verdict;
import gatehouse.verdict.VerdictEngine;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Whole verdicts, with reasons, passages and what-ifs, on one core: one corpus text after the other. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 10, time = 1)
public class JudgeBenchmark {
    private final VerdictEngine engine = VerdictEngine.load();
    private final List<Outreach> texts = Texts.corpus();
    private int next;

    @Benchmark
    public Verdict textsPerSecond() {
        next = next + 1 == texts.size() ? 0 : next + 1;
        return engine.judge(texts.get(next));
    }
}
