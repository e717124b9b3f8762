package io.incidentops.slack.socket;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has envelopes handled by a few workers, and acknowledges them. Thread-safe; whoever hands one in never waits. */
final class Desk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);
    private static final int WAITING_MESSAGES = 16;

    private final EnvelopeHandler handler;
    private final Limits limits;
    private final Watch watch;
    private final Loop loop;
    private final ThreadPoolExecutor workers;
    private final AtomicLong waiting = new AtomicLong();

    Desk(EnvelopeHandler handler, Limits limits, Watch watch, Loop loop) {
        this.handler = handler;
        this.limits = limits;
        this.watch = watch;
        this.loop = loop;
        workers = new ThreadPoolExecutor(
                limits.workers(),
                limits.workers(),
                10,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(limits.waiting()),
                Daemons.numbered("incidentops-slack-socket-worker"));
        workers.allowCoreThreadTimeOut(true);
    }

    /** Where an envelope came from. */
    interface Sender {
        /**
         * Takes the acknowledgement.
         *
         * @return whether it could
         */
        boolean send(String text);

        /** No acknowledgement comes any more. */
        void done();
    }

    /** Hands an envelope in. */
    void take(Envelope envelope, Sender link) {
        long since = loop.nanos();
        int size = envelope.payload().length();
        if (waiting.addAndGet(size) > (long) WAITING_MESSAGES * limits.message()) {
            waiting.addAndGet(-size);
            turnAway(envelope, link);
            return;
        }
        try {
            workers.execute(() -> {
                waiting.addAndGet(-size);
                handle(envelope, link, since);
            });
        } catch (RejectedExecutionException full) {
            waiting.addAndGet(-size);
            turnAway(envelope, link);
        }
    }

    int waiting() {
        return workers.getQueue().size();
    }

    private void handle(Envelope envelope, Sender link, long since) {
        if (loop.nanos() - since > limits.handling().toNanos()) {
            turnAway(envelope, link);
            return;
        }
        try {
            answer(envelope, handler.handle(envelope), link);
        } catch (RuntimeException e) {
            LOG.error("Socket Mode: {} could not be handled", envelope, e);
        } finally {
            link.done();
        }
    }

    private void turnAway(Envelope envelope, Sender link) {
        watch.turnedAway();
        LOG.debug("Socket Mode: {} was turned away", envelope);
        try {
            answer(envelope, handler.turnAway(envelope), link);
        } catch (RuntimeException e) {
            LOG.error("Socket Mode: {} could not be turned away", envelope, e);
        } finally {
            link.done();
        }
    }

    private static void answer(Envelope envelope, Verdict verdict, Sender link) {
        if (!(verdict instanceof Verdict.Acknowledge acknowledge)
                || envelope.id().isEmpty()) {
            return;
        }
        ObjectNode text = JsonNodeFactory.instance.objectNode().put("envelope_id", envelope.id());
        if (envelope.takesAnswer() && acknowledge.answer() != null) {
            text.set("payload", acknowledge.answer());
        }
        if (!link.send(text.toString())) {
            LOG.debug("Socket Mode: {} could not be acknowledged: its connection has ended", envelope);
        }
    }

    /** Takes nothing any more, and waits for a while until what was taken is handled and acknowledged. */
    @Override
    public void close() {
        workers.shutdown();
        if (!Daemons.await(workers, limits.closing())) {
            workers.shutdownNow();
        }
    }
}
