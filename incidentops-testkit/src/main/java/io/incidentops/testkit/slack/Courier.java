package io.incidentops.testkit.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.http.Threads;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Brings to the app what happens: acts at once, on the thread of whoever acts; what calls bring about in the background,
 * in order; failed events again, at once, after a minute and after five. Thread-safe.
 */
final class Courier implements AutoCloseable {
    private static final List<Duration> REPEATS = List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5));
    private static final long GLANCE = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private record Due(Envelope envelope, Instant at, long order) {}

    private final Stage stage;
    private final PriorityQueue<Due> waiting =
            new PriorityQueue<>(Comparator.comparing(Due::at).thenComparingLong(Due::order));
    private final List<Envelope> held = new ArrayList<>();
    private final Thread thread = Threads.named("slack", "events", this::run);
    private volatile @Nullable HttpSender sender;
    private long orders;
    private int busy;
    private boolean closed;

    Courier(Stage stage) {
        this.stage = stage;
    }

    void start() {
        thread.start();
    }

    void deliverTo(@Nullable HttpSender target) {
        this.sender = target;
    }

    /** An event that is told in the background. */
    void enqueue(ObjectNode event) {
        later(Envelope.of(Envelope.Kind.EVENT, Events.callback(stage.workspace, event)), Duration.ZERO);
    }

    private synchronized void later(Envelope envelope, Duration after) {
        waiting.add(new Due(envelope, stage.workspace.now().plus(after), ++orders));
        notifyAll();
    }

    /** An event that is told at once; it is repeated in the background where that fails. */
    Delivered tell(ObjectNode event) {
        return deliver(Envelope.of(Envelope.Kind.EVENT, Events.callback(stage.workspace, event)));
    }

    /** Delivers once, as the script of faults tells. */
    Delivered deliver(Envelope envelope) {
        DeliveryFault fault = stage.deliveryFaults.take();
        boolean event = envelope.kind() == Envelope.Kind.EVENT;
        if (fault == DeliveryFault.LATE && event) {
            synchronized (this) {
                held.add(envelope);
            }
            return new Delivered(0, "", "", true);
        }
        Delivered delivered = switch (fault) {
            case LOST -> Delivered.failed("http_timeout");
            case BROKEN -> Delivered.failed("connection_failed");
            case UNSEEN -> {
                send(envelope);
                yield Delivered.failed("http_timeout");
            }
            case TWICE -> {
                send(envelope);
                yield send(envelope);
            }
            default -> send(envelope);
        };
        release();
        if (event && fault != DeliveryFault.LOST) {
            repeat(envelope, delivered);
        }
        return delivered;
    }

    private void release() {
        List<Envelope> late;
        synchronized (this) {
            late = List.copyOf(held);
            held.clear();
        }
        late.forEach(envelope -> repeat(envelope, send(envelope)));
    }

    private void repeat(Envelope envelope, Delivered delivered) {
        if (!delivered.taken() && delivered.repeatable() && envelope.attempt() < REPEATS.size()) {
            later(envelope.again(delivered.problem()), REPEATS.get(envelope.attempt()));
        }
    }

    private Delivered send(Envelope envelope) {
        HttpSender target = sender;
        Instant before = stage.workspace.now();
        Duration patience = stage.workspace.settings.patience();
        Delivered delivered = target == null
                ? stage.sockets.send(envelope, patience)
                : target.send(envelope, before.getEpochSecond(), patience);
        boolean late = Duration.between(before, stage.workspace.now()).compareTo(Duration.ofSeconds(3)) > 0;
        return late && delivered.taken() ? Delivered.failed("http_timeout") : delivered;
    }

    private void run() {
        try {
            for (Envelope next = take(); next != null; next = take()) {
                try {
                    deliver(next);
                } finally {
                    done();
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for what is due; looks again every few milliseconds, since nobody tells when a clock was moved. */
    private synchronized @Nullable Envelope take() throws InterruptedException {
        while (!closed) {
            Due first = waiting.peek();
            if (first != null && !first.at().isAfter(stage.workspace.now())) {
                waiting.remove();
                busy++;
                return first.envelope();
            }
            wait(first == null ? 0 : GLANCE);
        }
        return null;
    }

    private synchronized void done() {
        busy--;
        notifyAll();
    }

    /** Waits until everything that is due was delivered. */
    synchronized void settle() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (busy > 0 || dueNow()) {
            if (closed || System.nanoTime() - end > 0) {
                throw new IllegalStateException("deliveries to the app did not come to an end");
            }
            try {
                TimeUnit.MILLISECONDS.timedWait(this, GLANCE);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting for deliveries", interrupted);
            }
        }
    }

    private boolean dueNow() {
        Due first = waiting.peek();
        return first != null && !first.at().isAfter(stage.workspace.now());
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        Threads.end(thread);
    }
}
