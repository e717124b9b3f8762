package io.incidentops.benchmarks;

import io.incidentops.Incident;
import io.incidentops.IncidentOps;
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

/** The summary of an incident of 10,000 events allocates and takes what one of an incident of 100 does. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 5,
        jvmArgsAppend = {"-Xms2g", "-Xmx2g"})
public class SummaryCostsTheSameOnLongIncidents {
    /** How many events the incident has. */
    @Param({"100", "10000"})
    public int events;

    private IncidentOps ops;
    private Incident incident;

    /** Works on an incident. */
    @Setup
    public void open() {
        ops = IncidentOps.inMemory();
        incident = new Responders(ops, events).incident();
    }

    /** Closes the library. */
    @TearDown
    public void close() {
        ops.close();
    }

    /** The summary as text. */
    @Benchmark
    public String summary() {
        return incident.summary().toText();
    }
}
