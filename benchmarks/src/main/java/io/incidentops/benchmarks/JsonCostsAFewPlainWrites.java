package io.incidentops.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.incidentops.event.RecordedEvent;
import io.incidentops.json.EventCodec;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Writing an event costs at most three times, and reading one four times, what plain Jackson takes for its content. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 5)
public class JsonCostsAFewPlainWrites {
    private final ObjectMapper mapper = new ObjectMapper();
    private RecordedEvent event;
    private Map<?, ?> map;
    private String json;

    /** Records a note. */
    @Setup
    public void record() throws JsonProcessingException {
        event = Action.NOTE.recorded(PagerKind.ABSENT).get(0).get(0);
        json = EventCodec.write(event);
        map = mapper.readValue(json, Map.class);
    }

    /** Writes an event. */
    @Benchmark
    public String write() {
        return EventCodec.write(event);
    }

    /** Reads an event. */
    @Benchmark
    public RecordedEvent read() {
        return EventCodec.read(json);
    }

    /** Writes the same content from a map. */
    @Benchmark
    public String plainWrite() throws JsonProcessingException {
        return mapper.writeValueAsString(map);
    }

    /** Reads the same content into a map. */
    @Benchmark
    public Map<?, ?> plainRead() throws JsonProcessingException {
        return mapper.readValue(json, Map.class);
    }
}
