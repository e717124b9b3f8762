package io.incidentops.benchmarks.pagerduty;

import io.incidentops.pagerduty.events.EventQueue;
import io.incidentops.port.Answer;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/**
 * A burst of 10,000 events: what handing them over costs the thread that does it, beside a plain {@link ArrayBlockingQueue},
 * and whether the limit of an integration holds while they leave. Ends with status 1 where a claim does not hold.
 */
public final class BurstCosts {
    static final int BURST = 10_000;

    private static final int ROUNDS = 40;
    private static final double MOST_TIMES = 10;
    private static final double MOST_BYTES = 128;

    private BurstCosts() {}

    /**
     * Measures and prints.
     *
     * @param args nothing
     */
    public static void main(String[] args) throws IOException {
        boolean cheap = costs();
        Burst burst = Burst.sent(BURST);
        System.out.printf(
                Locale.ROOT,
                "%s: %d events left in %d minutes of a clock, at most %d in any minute; %d arrived, %d of them twice%n",
                burst.holds() ? "PASS" : "FAIL",
                BURST,
                burst.took().toMinutes(),
                burst.mostInAMinute(),
                burst.arrived(),
                burst.twice());
        System.exit(cheap && burst.holds() ? 0 : 1);
    }

    private static boolean costs() {
        Cost plain = new Cost();
        Cost ours = new Cost();
        for (int round = 0; round < ROUNDS; round++) {
            plain(plain);
            ours(ours);
        }
        boolean holds = ours.nanos() / plain.nanos() <= MOST_TIMES && ours.bytes() <= MOST_BYTES;
        System.out.printf(
                Locale.ROOT,
                "%s: an offer takes %.0f ns and %.0f bytes, a plain one %.0f ns and %.0f bytes%n",
                holds ? "PASS" : "FAIL",
                ours.nanos(),
                ours.bytes(),
                plain.nanos(),
                plain.bytes());
        return holds;
    }

    private static void plain(Cost cost) {
        ArrayBlockingQueue<Supplier<Answer>> queue = new ArrayBlockingQueue<>(BURST);
        Answer answer = Answer.rejected("it is a benchmark");
        cost.of(BURST, () -> {
            for (int i = 0; i < BURST; i++) {
                taken(queue.offer(() -> answer));
            }
        });
    }

    /** The thread that sends is held up meanwhile, as it is by the limit. */
    private static void ours(Cost cost) {
        CountDownLatch open = new CountDownLatch(1);
        Answer answer = Answer.rejected("it is a benchmark");
        try (EventQueue queue = new EventQueue(BURST, () -> 0, (name, told) -> {})) {
            cost.of(BURST, () -> {
                for (int i = 0; i < BURST; i++) {
                    taken(queue.offer("disk-7", () -> held(open, answer)));
                }
            });
            open.countDown();
        }
    }

    private static void taken(boolean taken) {
        if (!taken) {
            throw new IllegalStateException("the queue is full");
        }
    }

    private static Answer held(CountDownLatch open, Answer answer) {
        try {
            open.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return answer;
    }
}
