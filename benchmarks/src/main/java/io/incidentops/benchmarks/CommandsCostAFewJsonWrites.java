package io.incidentops.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.incidentops.event.RecordedEvent;
import io.incidentops.json.EventCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** A command costs at most five times what it takes to write its events as JSON. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(Desk.ACTIONS)
@Warmup(iterations = Desk.WARM_UP)
@Measurement(iterations = Desk.MEASURED)
@Fork(
        value = 5,
        jvmArgsAppend = {"-Xms2g", "-Xmx2g"})
public class CommandsCostAFewJsonWrites {
    /** The library at work. */
    @State(Scope.Thread)
    public static class Working {
        private static final int EVENTS = 10;
        private Desk desk;

        /** Opens the desk. */
        @Setup
        public void open(Given given) {
            desk = new Desk(given.action, EVENTS, given.pager);
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
    }

    /** What it recorded. */
    @State(Scope.Thread)
    public static class Recorded {
        private final ObjectMapper mapper = new ObjectMapper();
        private List<List<RecordedEvent>> events;

        /** The same as maps of texts and numbers. */
        private List<List<Map<?, ?>>> maps;

        /** Has each action done many times. */
        @Setup
        public void record(Given given) throws JsonProcessingException {
            events = given.action.recorded(given.pager);
            maps = new ArrayList<>();
            for (List<RecordedEvent> each : events) {
                maps.add(maps(each));
            }
        }

        private List<Map<?, ?>> maps(List<RecordedEvent> events) throws JsonProcessingException {
            List<Map<?, ?>> maps = new ArrayList<>();
            for (RecordedEvent event : events) {
                maps.add(mapper.readValue(EventCodec.write(event), Map.class));
            }
            return maps;
        }
    }

    /** The commands. */
    @Benchmark
    public void commands(Working working, Blackhole hole) {
        working.desk.work(hole);
    }

    /** Their events, written by Jackson in the library's format. */
    @Benchmark
    public void eventCodec(Recorded recorded, Blackhole hole) {
        for (List<RecordedEvent> events : recorded.events) {
            for (RecordedEvent event : events) {
                hole.consume(EventCodec.write(event));
            }
        }
    }

    /** The same content, written by Jackson as its users do. */
    @Benchmark
    public void plainJackson(Recorded recorded, Blackhole hole) throws JsonProcessingException {
        for (List<Map<?, ?>> events : recorded.maps) {
            for (Map<?, ?> event : events) {
                hole.consume(recorded.mapper.writeValueAsString(event));
            }
        }
    }
}
