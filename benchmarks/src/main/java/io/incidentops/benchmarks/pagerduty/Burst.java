package io.incidentops.benchmarks.pagerduty;

import com.sun.net.httpserver.HttpServer;
import io.incidentops.pagerduty.events.PagerDutyEvents;
import io.incidentops.pagerduty.events.TriggerEvent;
import io.incidentops.port.Answer;
import io.incidentops.testkit.ManualClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;

/**
 * How events left to a server that takes all of them, by a clock that was turned whenever we were told to wait.
 *
 * @param sent how many there were
 * @param bodies what arrived
 * @param times when, in order
 */
record Burst(int sent, List<String> bodies, List<Instant> times) {
    private static final int LIMIT = 120;
    private static final String KEY = "0123456789abcdef0123456789abcdef";
    private static final byte[] ANSWER =
            "{\"status\":\"success\",\"message\":\"Event processed\"}".getBytes(StandardCharsets.UTF_8);

    /** Sends them one after another. */
    static Burst sent(int number) throws IOException {
        ManualClock clock = ManualClock.at("2026-03-02T10:04:00Z");
        List<String> bodies = Collections.synchronizedList(new ArrayList<>());
        List<Instant> times = Collections.synchronizedList(new ArrayList<>());
        System.setProperty("sun.net.httpserver.nodelay", "true"); // or each answer waits 40 ms for TCP
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v2/enqueue", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            times.add(clock.instant());
            exchange.sendResponseHeaders(202, ANSWER.length);
            exchange.getResponseBody().write(ANSWER);
            exchange.close();
        });
        server.start();
        URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        try (PagerDutyEvents events =
                PagerDutyEvents.builder().base(base).clock(clock).build()) {
            for (int i = 0; i < number; i++) {
                send(events, clock, TriggerEvent.of(KEY, "disk-" + i, "The disk is full", "host-" + i));
            }
        } finally {
            server.stop(0);
        }
        return new Burst(number, List.copyOf(bodies), List.copyOf(times));
    }

    private static void send(PagerDutyEvents events, ManualClock clock, TriggerEvent event) {
        Answer answer = events.trigger(event);
        while (answer instanceof Answer.Later later) {
            clock.advance(later.after());
            answer = events.trigger(event);
        }
        if (!(answer instanceof Answer.Accepted)) {
            throw new IllegalStateException("an event was not accepted: " + answer);
        }
    }

    boolean holds() {
        return mostInAMinute() <= LIMIT && arrived() == sent && twice() == 0;
    }

    int arrived() {
        return bodies.size();
    }

    int twice() {
        return bodies.size() - new HashSet<>(bodies).size();
    }

    Duration took() {
        return Duration.between(times.get(0), times.get(times.size() - 1));
    }

    /** The most in any sixty seconds, wherever they begin. */
    int mostInAMinute() {
        int most = 0;
        int first = 0;
        for (int last = 0; last < times.size(); last++) {
            while (Duration.between(times.get(first), times.get(last)).toSeconds() >= 60) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }
}
