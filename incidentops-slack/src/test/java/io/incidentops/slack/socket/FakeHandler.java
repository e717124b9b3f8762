package io.incidentops.slack.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Remembers what came, and answers as told. */
final class FakeHandler implements EnvelopeHandler {
    private final BlockingQueue<Envelope> taken = new LinkedBlockingQueue<>();
    final List<Envelope> turnedAway = new CopyOnWriteArrayList<>();
    volatile Function<Envelope, Verdict> answer = envelope -> Verdict.acknowledge();
    volatile Function<Envelope, Verdict> away = envelope -> Verdict.leave();

    private final CountDownLatch released = new CountDownLatch(1);
    volatile boolean slow;

    @Override
    public Verdict handle(Envelope envelope) {
        taken.add(envelope);
        if (slow) {
            await();
        }
        return answer.apply(envelope);
    }

    @Override
    public Verdict turnAway(Envelope envelope) {
        turnedAway.add(envelope);
        return away.apply(envelope);
    }

    /** Lets those go on that were slow. */
    void release() {
        released.countDown();
    }

    private void await() {
        try {
            released.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Envelope taken() {
        try {
            Envelope envelope = taken.poll(10, TimeUnit.SECONDS);
            assertThat(envelope).as("an envelope").isNotNull();
            return envelope;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
