package io.incidentops.benchmarks.slack;

import com.slack.api.app_backend.SlackSignature;
import io.incidentops.slack.request.Refusal;
import io.incidentops.slack.request.Signature;
import io.incidentops.web.WebRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
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

/** The signature of a slash command: at least 8 times Bolt's rate, at most a tenth of its allocation. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 5)
public class SignaturesAreVerifiedFasterThanByBolt {
    private final SlackSignature.Verifier bolt =
            new SlackSignature.Verifier(new SlackSignature.Generator(Delivery.SECRET));
    private final Signature ours = new Signature(List.of(Delivery.SECRET));
    private Delivery delivery;
    private WebRequest request;
    private String body;

    /** Signs a command, and looks whether both find it good. */
    @Setup
    public void sign() {
        delivery = Delivery.of(Kind.COMMAND);
        request = new WebRequest("POST", "/slack/events", delivery.headers(), delivery.body());
        body = new String(delivery.body(), StandardCharsets.UTF_8);
        if (ours() != null || !bolt()) {
            throw new IllegalStateException("a good signature was refused");
        }
    }

    /** Ours, with the headers to be found by name. */
    @Benchmark
    public Refusal ours() {
        return ours.refusal(request, Instant.now());
    }

    /** Bolt's, with the headers at hand. */
    @Benchmark
    public boolean bolt() {
        return bolt.isValid(delivery.header(Delivery.TIME), body, delivery.header(Delivery.SIGNATURE));
    }
}
