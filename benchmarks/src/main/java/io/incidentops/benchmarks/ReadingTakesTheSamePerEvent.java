package io.incidentops.benchmarks;

import io.incidentops.Incident;
import io.incidentops.IncidentOps;
import io.incidentops.model.IncidentState;
import io.incidentops.view.History;
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

/** Replay and timeline take at most twice as long per event, however long the incident is: memory becomes slower. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 5,
        jvmArgsAppend = {"-Xms2g", "-Xmx2g"})
public class ReadingTakesTheSamePerEvent {
    /** How many events the incident has. */
    @Param({"10", "10000"})
    public int events;

    private IncidentOps ops;
    private History history;

    /** Works on an incident. */
    @Setup
    public void open() {
        ops = IncidentOps.inMemory();
        Incident incident = new Responders(ops, events).incident();
        history = incident.history();
    }

    /** Closes the library. */
    @TearDown
    public void close() {
        ops.close();
    }

    /** The state, from all events. */
    @Benchmark
    public IncidentState replay() {
        return history.state().orElseThrow();
    }

    /** The timeline as text, from all events. */
    @Benchmark
    public String timeline() {
        return history.timeline().toText();
    }
}
