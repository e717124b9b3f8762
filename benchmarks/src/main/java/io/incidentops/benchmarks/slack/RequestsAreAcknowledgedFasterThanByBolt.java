package io.incidentops.benchmarks.slack;

import io.incidentops.web.Inbox;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A request is read, verified, given a type and acknowledged; ours is handed to an inbox that keeps nothing, since Bolt has
 * none. At least 6 times Bolt's rate for a slash command and an event, 30 times for a block action, and at most a tenth of
 * its allocation.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 5)
public class RequestsAreAcknowledgedFasterThanByBolt {
    /** What is sent. */
    @Param
    public Kind kind;

    private Delivery delivery;
    private Ours ours;
    private Bolt bolt;

    /** Starts both, and looks whether both acknowledge. */
    @Setup
    public void start() throws Exception {
        delivery = Delivery.of(kind);
        ours = new Ours(request -> Inbox.Kept.NEW);
        bolt = new Bolt();
        if (ours() != 200 || bolt() != 200) {
            throw new IllegalStateException("not acknowledged: ours " + ours() + ", Bolt " + bolt());
        }
    }

    /** Ends both. */
    @TearDown
    public void end() throws Exception {
        ours.close();
        bolt.close();
    }

    /** Ours. */
    @Benchmark
    public int ours() {
        return ours.handle(delivery);
    }

    /** Bolt's. */
    @Benchmark
    public int bolt() throws Exception {
        return bolt.handle(delivery);
    }
}
