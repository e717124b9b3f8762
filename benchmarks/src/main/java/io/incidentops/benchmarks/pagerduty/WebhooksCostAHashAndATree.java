package io.incidentops.benchmarks.pagerduty;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.incidentops.pagerduty.webhook.PagerDutyWebhooks;
import io.incidentops.pagerduty.webhook.UnknownData;
import io.incidentops.pagerduty.webhook.WebhookEvent;
import io.incidentops.pagerduty.webhook.WebhookEvents;
import io.incidentops.web.Inbox;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * A webhook verified, acknowledged, read and given its type, beside a bare HMAC and a tree of Jackson's: at least 40 % of
 * its rate, at most twice its allocation.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 5)
public class WebhooksCostAHashAndATree {
    /** What comes. */
    @Param
    public Kind kind;

    private final PagerDutyWebhooks webhooks = PagerDutyWebhooks.builder()
            .secrets(List.of(Delivery.SECRET))
            .clock(InstantSource.system())
            .inbox(request -> Inbox.Kept.NEW)
            .build();
    private final Mac mac = Delivery.mac();
    private final ObjectMapper jackson = new ObjectMapper();
    private Delivery delivery;
    private byte[] signature;

    /** Signs a webhook, and looks whether both take it. */
    @Setup
    public void sign() throws IOException {
        delivery = Delivery.of(kind);
        String header = delivery.headers().get(Delivery.SIGNATURE).get(0);
        signature = HexFormat.of().parseHex(header.substring(Delivery.VERSION.length()));
        if (ours().data() instanceof UnknownData || !bare().has("event")) {
            throw new IllegalStateException("a good webhook was not read");
        }
    }

    /** All that the library does, but for the insert: the handler, and the reader of what it kept. */
    @Benchmark
    public WebhookEvent ours() {
        if (webhooks.handle(delivery.request()).status() != 202) {
            throw new IllegalStateException("a good signature was refused");
        }
        return WebhookEvents.read(delivery.body());
    }

    /** The least: one digest of the body, compared with a signature that is at hand, and the tree. */
    @Benchmark
    public JsonNode bare() throws IOException {
        if (!MessageDigest.isEqual(mac.doFinal(delivery.body()), signature)) {
            throw new IllegalStateException("a good signature was refused");
        }
        return jackson.readTree(delivery.body());
    }
}
