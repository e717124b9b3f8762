package io.incidentops.benchmarks.slack;

import io.incidentops.testkit.slack.SlackStandIn;
import io.incidentops.testkit.slack.SlackUser;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Socket Mode with slow listeners beside Bolt, in turns and in one process, against the stand-in for Slack: five commands
 * at once, each of which takes its listener a second, and what a connection costs while nothing comes. Ends with status 1
 * where ours takes more than 1.1 seconds, or a thousandth of a processor while idle.
 */
public final class SocketClaims {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 3;
    private static final int LISTENERS = 5;
    private static final Duration SLOW = Duration.ofSeconds(1);
    private static final Duration IDLE = Duration.ofSeconds(20);
    private static final double MOST_MILLIS = 1_100;
    private static final double MOST_IDLE_PERCENT = 0.1;

    private record Five(double millis, int acknowledged) {}

    private record Cost(double millis, int acknowledged, double idlePercent) {}

    private SocketClaims() {}

    /**
     * Measures and prints.
     *
     * @param args how many rounds, three where nothing is given
     */
    public static void main(String[] args) throws Exception {
        int rounds = args.length == 0 ? ROUNDS : Integer.parseInt(args[0]);
        Map<Side, List<Cost>> costs = new EnumMap<>(Side.class);
        for (int round = 1; round <= rounds; round++) {
            for (Side side : Side.values()) {
                costs.computeIfAbsent(side, none -> new ArrayList<>()).add(measure(side));
            }
        }
        System.out.println(
                "| | five one-second listeners, ms | acknowledged in three seconds | idle, % of a processor |");
        System.out.println("|---|---|---|---|");
        for (Side side : Side.values()) {
            Cost median = median(costs.get(side));
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.0f | %d | %.2f |%n",
                    side,
                    median.millis(),
                    median.acknowledged(),
                    median.idlePercent());
        }
        Cost ours = median(costs.get(Side.OURS));
        boolean holds = ours.millis() <= MOST_MILLIS
                && ours.acknowledged() == LISTENERS
                && ours.idlePercent() <= MOST_IDLE_PERCENT;
        System.out.println(holds ? "PASS" : "FAIL");
        System.exit(holds ? 0 : 1);
    }

    private static Cost measure(Side side) throws Exception {
        try (SlackStandIn slack = SlackStandIn.builder().withoutLimits().start()) {
            slack.addUser(SlackUser.of("U1", "Ana"));
            slack.deliverOverSockets();
            Set<Long> others = threads();
            Listener listener = new Listener();
            try (AutoCloseable app = side.connect(slack, listener)) {
                await(slack);
                command(slack); // so that neither is measured while its classes are loaded
                Five five = five(slack, listener);
                return new Cost(five.millis(), five.acknowledged(), idle(others));
            }
        }
    }

    private static void await(SlackStandIn slack) throws InterruptedException {
        while (slack.sockets().connections() == 0) {
            Thread.sleep(10);
        }
        Thread.sleep(1_000);
    }

    /** Answers whether it was acknowledged. */
    private static boolean command(SlackStandIn slack) {
        return slack.as("U1").slash("/incident", "list", "general").ok();
    }

    private static Five five(SlackStandIn slack, Listener listener) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(LISTENERS);
        try {
            listener.done = new CountDownLatch(LISTENERS);
            long began = System.nanoTime();
            List<Future<Boolean>> commands = new ArrayList<>();
            for (int i = 0; i < LISTENERS; i++) {
                commands.add(people.submit(() -> command(slack)));
            }
            if (!listener.done.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("a listener was not called");
            }
            double millis = (System.nanoTime() - began) / 1e6;
            int acknowledged = 0;
            for (Future<Boolean> command : commands) {
                acknowledged += command.get() ? 1 : 0;
            }
            return new Five(millis, acknowledged);
        } finally {
            people.shutdown();
        }
    }

    private static Set<Long> threads() {
        return LongStream.of(THREADS.getAllThreadIds()).boxed().collect(Collectors.toSet());
    }

    /** What the threads use that the app started: neither the stand-in's, nor the JVM's own. */
    private static double idle(Set<Long> others) throws InterruptedException {
        Map<Long, Long> before = used(others);
        long began = System.nanoTime();
        Thread.sleep(IDLE.toMillis());
        long nanos = 0;
        for (Map.Entry<Long, Long> thread : used(others).entrySet()) {
            nanos += thread.getValue() - before.getOrDefault(thread.getKey(), 0L);
        }
        return 100.0 * nanos / (System.nanoTime() - began);
    }

    private static Map<Long, Long> used(Set<Long> others) {
        Map<Long, Long> nanos = new HashMap<>();
        for (ThreadInfo thread : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
            if (thread != null
                    && !others.contains(thread.getThreadId())
                    && !thread.getThreadName().startsWith("incidentops-slack-stand-in")) {
                nanos.put(thread.getThreadId(), Math.max(0, THREADS.getThreadCpuTime(thread.getThreadId())));
            }
        }
        return nanos;
    }

    private static Cost median(List<Cost> costs) {
        int middle = costs.size() / 2;
        return new Cost(
                costs.stream().map(Cost::millis).sorted().toList().get(middle),
                costs.stream().map(Cost::acknowledged).sorted().toList().get(middle),
                costs.stream().map(Cost::idlePercent).sorted().toList().get(middle));
    }

    /** Takes a second, and says that it is done. */
    private static final class Listener implements Runnable {
        volatile CountDownLatch done = new CountDownLatch(0);

        @Override
        public void run() {
            try {
                Thread.sleep(SLOW.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            done.countDown();
        }
    }
}
