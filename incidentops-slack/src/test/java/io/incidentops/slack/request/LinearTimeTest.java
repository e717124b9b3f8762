package io.incidentops.slack.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.testkit.ManualClock;
import io.incidentops.web.Inbox;
import io.incidentops.work.InboxRequest;
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

    private static final int SMALL = 60_000;
    private static final int TIMES = 16;
    private static final int PATIENCE = 6;
    private static final int RUNS = 7;

    private static final Map<String, IntFunction<String>> SHAPES = Map.ofEntries(
            Map.entry("ampersands", size -> "&".repeat(size)),
            Map.entry("percents", size -> "command=" + "%".repeat(size)),
            Map.entry("equals", size -> "command=" + "=".repeat(size)),
            Map.entry("escapes", size -> "command=" + "%C5%BE".repeat(size / 6)),
            Map.entry("not ASCII", size -> "command=" + "\u017e".repeat(size / 2)),
            Map.entry("brackets", size -> "{\"type\":\"x\",\"a\":[" + "[],".repeat(size / 3) + "0]}"),
            Map.entry("spaces", size -> " ".repeat(size) + "{}"),
            Map.entry("names", size -> event(numbered("\"n%d\":1", size))),
            Map.entry("one name", size -> event("\"n\":1,".repeat(size / 6) + "\"n\":1")),
            Map.entry("escaped text", size -> event("\"text\":\"" + "\\u017e".repeat(size / 6) + '"')),
            Map.entry("digits", size -> event(numbered("\"%d\":" + "9".repeat(900), size))),
            Map.entry("answers", size -> window(numbered("\"b%d\":{\"a\":{\"value\":\"v\"}}", size))),
            Map.entry(
                    "choices",
                    size -> window(
                            "\"b\":{\"a\":{\"selected_options\":[" + numbered("{\"value\":\"%d\"}", size) + "]}}")),
            Map.entry(
                    "rich text",
                    size -> window("\"b\":{\"a\":{\"rich_text_value\":{\"type\":\"rich_text\",\"elements\":["
                            + numbered("{\"type\":\"text\",\"text\":\"%d\"}", size) + "]}}}")));

    static List<String> shapes() {
        return SHAPES.keySet().stream().sorted().toList();
    }

    private final ManualClock clock = ManualClock.at("2026-11-22T12:00:00Z");
    private final SlackRequests requests = SlackRequests.builder()
            .signingSecrets(List.of(Sender.SECRET))
            .clock(clock)
            .inbox(request -> Inbox.Kept.NEW)
            .front(new FakeFront())
            .build();

    @ParameterizedTest
    @MethodSource("shapes")
    void the_time_grows_with_the_size(String shape) {
        byte[] small = SHAPES.get(shape).apply(SMALL).getBytes(StandardCharsets.UTF_8);
        byte[] large = SHAPES.get(shape).apply(SMALL * TIMES).getBytes(StandardCharsets.UTF_8);
        assertThat(large.length).isLessThanOrEqualTo(InboxRequest.MAX_BODY);
        long smallest = Long.MAX_VALUE;
        long largest = Long.MAX_VALUE;
        for (int run = 0; run < RUNS; run++) {
            smallest = Math.min(smallest, nanos(small));
            largest = Math.min(largest, nanos(large));
        }

        assertThat(largest / large.length).isLessThanOrEqualTo(PATIENCE * Math.max(1, smallest / small.length));
    }

    /** Taken, and read again by the worker. */
    private long nanos(byte[] body) {
        long began = THREADS.getCurrentThreadCpuTime();
        assertThat(requests.handle(Sender.signed(body, clock.instant())).status())
                .isIn(200, 400);
        for (Channel channel : Channel.values()) {
            Payloads.read(new InboxRequest("key", channel.inbox(), body, clock.instant()));
        }
        return THREADS.getCurrentThreadCpuTime() - began;
    }

    private static String event(String inner) {
        return "{\"type\":\"event_callback\",\"event\":{" + inner + "}}";
    }

    /** Bare JSON, which is taken too; a form around it is another shape. */
    private static String window(String values) {
        return "{\"type\":\"view_submission\",\"view\":{\"id\":\"V1\",\"state\":{\"values\":{" + values + "}}}}";
    }

    private static String numbered(String format, int size) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < size - 1_000; i++) {
            text.append(i == 0 ? "" : ",").append(format.replace("%d", Integer.toString(i)));
        }
        return text.toString();
    }
}
