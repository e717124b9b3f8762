package io.incidentops.benchmarks.slack;

import io.incidentops.IncidentOps;
import io.incidentops.jdbc.JdbcStore;
import io.incidentops.store.IncidentStore;
import io.incidentops.store.MemoryStore;
import io.incidentops.web.BoundedInbox;
import io.incidentops.web.Inbox;
import io.incidentops.work.InboxRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What keeping a new request adds to acknowledging it: the hand-over to a thread that may hang, and the insert. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1)
public class KeepingARequestCostsOneInsert {
    /** Where requests are kept. */
    public enum Where {
        /** In memory. */
        MEMORY,
        /** In an H2 file, written to disk before it is acknowledged. */
        H2
    }

    /** Where requests are kept. */
    @Param
    public Where where;

    private final byte[] body = Kind.COMMAND.body();
    private IncidentOps ops;
    private BoundedInbox inbox;
    private long number;

    /** Opens an empty store; nothing works what is kept. */
    @Setup(Level.Iteration)
    public void open() throws IOException {
        IncidentStore store = where == Where.MEMORY ? new MemoryStore() : JdbcStore.h2(file());
        ops = IncidentOps.builder().store(store).build();
        inbox = BoundedInbox.of("benchmark", ops);
    }

    private static Path file() throws IOException {
        return Files.createTempDirectory(Path.of(System.getProperty("incidentops.data", "target")), "inbox")
                .resolve("incidents");
    }

    /** Closes it. */
    @TearDown(Level.Iteration)
    public void close() {
        inbox.close();
        ops.close();
    }

    /** Keeps a request that was not there. */
    @Benchmark
    public Inbox.Kept keep() {
        Inbox.Kept kept =
                inbox.keep(new InboxRequest("slack/command/" + number++, "slack.command", body, Instant.now()));
        if (kept != Inbox.Kept.NEW) {
            throw new IllegalStateException("it was " + kept);
        }
        return kept;
    }
}
