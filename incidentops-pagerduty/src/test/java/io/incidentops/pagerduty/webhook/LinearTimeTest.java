package io.incidentops.pagerduty.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.testkit.ManualClock;
import io.incidentops.web.Inbox;
import io.incidentops.web.WebRequest;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sixteen times the size takes about sixteen times as long, whatever is sent; what is quadratic would take 256 times. The
 * limit is generous, since other work may run beside it.
 */
@Timeout(120)
class LinearTimeTest {
    /** The time that the processor works for this thread, since others may keep it waiting. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final int SMALL = 16_000;
    private static final int TIMES = 16;
    private static final int PATIENCE = 6;
    private static final int RUNS = 9;

    private static final Map<String, IntFunction<String>> SHAPES = Map.of(
            "brackets", size -> incident("\"assignees\":[" + "[],".repeat(size / 3) + "0]"),
            "spaces", size -> " ".repeat(size) + "{}",
            "names", size -> incident(numbered("\"n%d\":1", size)),
            "one name", size -> incident("\"n\":1,".repeat(size / 6) + "\"n\":1"),
            "escaped text", size -> incident("\"title\":\"" + "\\u017e".repeat(size / 6) + '"'),
            "digits", size -> incident(numbered("\"%d\":" + "9".repeat(900), size)),
            "a time of digits", size -> incident("\"created_at\":\"" + "9".repeat(size) + '"'),
            "a number of digits", size -> incident("\"number\":\"" + "9".repeat(size) + '"'),
            "assignees", size -> incident("\"assignees\":[" + numbered("{\"id\":\"P%d\"}", size) + ']'),
            "broken", size -> "{\"event\":{\"id\":\"" + "x".repeat(size));

    static List<String> shapes() {
        return SHAPES.keySet().stream().sorted().toList();
    }

    private final PagerDutyWebhooks webhooks = PagerDutyWebhooks.builder()
            .secrets(List.of(Sender.SECRET))
            .clock(ManualClock.at("2026-11-22T12:00:00Z"))
            .inbox(request -> Inbox.Kept.NEW)
            .build();

    @ParameterizedTest
    @MethodSource("shapes")
    void the_time_grows_with_the_size(String shape) {
        byte[] small = SHAPES.get(shape).apply(SMALL).getBytes(StandardCharsets.UTF_8);
        byte[] large = SHAPES.get(shape).apply(SMALL * TIMES).getBytes(StandardCharsets.UTF_8);
        assertThat(large.length).isLessThanOrEqualTo(PagerDutyWebhooks.MAX_BODY);
        long smallest = Long.MAX_VALUE;
        long largest = Long.MAX_VALUE;
        for (int run = 0; run < RUNS; run++) {
            smallest = Math.min(smallest, nanos(small));
            largest = Math.min(largest, nanos(large));
        }

        assertThat(largest / large.length).isLessThanOrEqualTo(PATIENCE * Math.max(1, smallest / small.length));
    }

    /** Taken, and read by the worker. */
    private long nanos(byte[] body) {
        WebRequest request = Sender.signed(body);
        long began = THREADS.getCurrentThreadCpuTime();
        assertThat(webhooks.handle(request).status()).isEqualTo(202);
        WebhookEvents.read(body);
        return THREADS.getCurrentThreadCpuTime() - began;
    }

    private static String incident(String inner) {
        return "{\"event\":{\"event_type\":\"incident.triggered\",\"data\":{\"type\":\"incident\"," + inner + "}}}";
    }

    private static String numbered(String format, int size) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < size - 1_000; i++) {
            text.append(i == 0 ? "" : ",").append(format.replace("%d", Integer.toString(i)));
        }
        return text.toString();
    }
}
