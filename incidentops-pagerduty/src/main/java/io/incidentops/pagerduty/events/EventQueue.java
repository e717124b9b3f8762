package io.incidentops.pagerduty.events;

import io.incidentops.port.Answer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends events in the background, in order, for programs that use the client alone: within the limits, and again after growing
 * pauses with jitter where PagerDuty is busy or does not answer; what PagerDuty refuses for good is not repeated. It is in
 * memory: what must survive the program is an effect of the library's instead. Thread-safe.
 */
public final class EventQueue implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventQueue.class);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration FIRST = Duration.ofMillis(500);

    private final int most;
    private final LongSupplier random;
    private final BiConsumer<String, Answer> outcomes;
    private final ArrayDeque<Entry> waiting = new ArrayDeque<>();
    private final Thread thread;
    private boolean closing;

    /** Equal to itself alone. */
    private static final class Entry {
        private final String name;
        private final Supplier<Answer> call;

        Entry(String name, Supplier<Answer> call) {
            this.name = name;
            this.call = call;
        }

        String name() {
            return name;
        }

        Supplier<Answer> call() {
            return call;
        }
    }

    /**
     * A queue with a daemon thread of its own.
     *
     * @param most how many events wait at most, such as 10,000
     * @param random where chance comes from, for the pauses
     * @param outcomes is told of each event how it ended, by the name that it was given; must not block
     * @throws IllegalArgumentException where the queue could hold nothing
     */
    public EventQueue(int most, LongSupplier random, BiConsumer<String, Answer> outcomes) {
        if (most < 1) {
            throw new IllegalArgumentException("a queue holds at least 1 event, but was told " + most);
        }
        this.most = most;
        this.random = Objects.requireNonNull(random, "random");
        this.outcomes = Objects.requireNonNull(outcomes, "outcomes");
        this.thread = new Thread(this::run, "incidentops-pagerduty-events");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Adds a call, such as {@code queue.offer("disk-7", () -> events.trigger(event))}.
     *
     * @param name names it for whoever is told of its outcome
     * @param call makes one attempt, and may be repeated
     * @return whether it was taken; false where the queue is full or closed, and then nothing is sent
     */
    public synchronized boolean offer(String name, Supplier<Answer> call) {
        if (closing || waiting.size() >= most) {
            return false;
        }
        waiting.add(new Entry(name, call));
        notifyAll();
        return true;
    }

    /**
     * How many wait, with the one under way.
     *
     * @return the number
     */
    public synchronized int waiting() {
        return waiting.size();
    }

    private void run() {
        try {
            for (Entry next = take(); next != null; next = take()) {
                Answer answer = sent(next);
                if (done(next)) {
                    tell(next, answer);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized @Nullable Entry take() throws InterruptedException {
        while (waiting.isEmpty() && !closing) {
            wait();
        }
        return waiting.peek();
    }

    /** Whether nobody was told of it yet, as closing does. */
    private synchronized boolean done(Entry entry) {
        return waiting.remove(entry);
    }

    private void tell(Entry entry, Answer answer) {
        try {
            outcomes.accept(entry.name(), answer);
        } catch (RuntimeException e) {
            LOG.warn("whoever is told of PagerDuty's events failed", e);
        }
    }

    private static Answer attempt(Entry entry) {
        try {
            return entry.call().get();
        } catch (RuntimeException e) {
            return Answer.rejected(
                    "the event could not be made (" + e.getClass().getSimpleName() + ")");
        }
    }

    private Answer sent(Entry entry) throws InterruptedException {
        Duration pause = FIRST;
        while (true) {
            Answer answer = attempt(entry);
            if (answer instanceof Answer.Accepted || answer instanceof Answer.Rejected) {
                return answer;
            }
            Duration told = answer instanceof Answer.Later later ? later.after() : Duration.ZERO;
            rest(told.compareTo(pause) > 0 ? told : jittered(pause));
            pause = pause.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : pause.multipliedBy(2);
        }
    }

    /** Between a half and all of it. */
    private Duration jittered(Duration pause) {
        long half = pause.toMillis() / 2;
        return Duration.ofMillis(half + Math.floorMod(random.getAsLong(), half + 1));
    }

    /** Waits for all of it, whatever is offered meanwhile. */
    private synchronized void rest(Duration pause) throws InterruptedException {
        long end = System.nanoTime() + pause.toNanos();
        for (long left = pause.toNanos(); left > 0; left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    /** Takes no more, and goes on with what waits for five seconds at most; what is left is told as
     * unclear. */
    @Override
    public void close() {
        synchronized (this) {
            closing = true;
            notifyAll();
        }
        try {
            thread.join(TimeUnit.SECONDS.toMillis(5));
            thread.interrupt();
            thread.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        ArrayDeque<Entry> left;
        synchronized (this) {
            left = new ArrayDeque<>(waiting);
            waiting.clear();
        }
        left.forEach(entry -> tell(entry, Answer.unclear("the program ended before it was known to be sent")));
    }
}
