package io.incidentops.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** A command on an incident of 10,000 events allocates and takes what it does on one of 10. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(Desk.ACTIONS)
@Warmup(iterations = Desk.WARM_UP)
@Measurement(iterations = Desk.MEASURED)
@Fork(
        value = 5,
        jvmArgsAppend = {"-Xms2g", "-Xmx2g"})
public class CommandsCostTheSameOnLongIncidents {
    /** What is done. */
    @Param({"NOTE", "SEVERITY", "HANDOFF"})
    public Action action;

    /** How many events the incident has. */
    @Param({"10", "10000"})
    public int events;

    /** Whether there is a pager. */
    @Param
    public PagerKind pager;

    private Desk desk;

    /** Opens the desk. */
    @Setup
    public void open() {
        desk = new Desk(action, events, pager);
    }

    /** Lets the threads finish between invocations. */
    @Setup(Level.Iteration)
    public void tidy() throws InterruptedException {
        desk.tidy();
    }

    /** Closes the desk. */
    @TearDown
    public void close() {
        desk.close();
    }

    /** The commands. */
    @Benchmark
    public void commands(Blackhole hole) {
        desk.work(hole);
    }
}
