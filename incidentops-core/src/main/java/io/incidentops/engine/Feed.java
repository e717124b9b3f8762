package io.incidentops.engine;

import io.incidentops.event.RecordedEvent;
import io.incidentops.store.EventLog;
import io.incidentops.store.IncidentStore;
import io.incidentops.store.KeyValue;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands every event to a consumer at least once, in order, from where it stopped. The checkpoint is a small value in the
 * store, "position owner leaseUntil", so that one node at a time hands out.
 */
final class Feed implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final int BATCH = 100;

    private final String name;
    private final String owner;
    private final IncidentStore store;
    private final InstantSource clock;
    private final BackOff backOff;
    private final Consumer<RecordedEvent> consumer;

    private int failures;
    private Instant notBefore = Instant.MIN;

    Feed(
            String name,
            String owner,
            IncidentStore store,
            InstantSource clock,
            BackOff backOff,
            Consumer<RecordedEvent> consumer) {
        this.name = name;
        this.backOff = backOff;
        this.owner = owner;
        this.store = store;
        this.clock = clock;
        this.consumer = consumer;
    }

    private record Checkpoint(long position, String owner, Instant leaseUntil, long version) {
        static Checkpoint read(Optional<KeyValue.Value> value) {
            if (value.isEmpty()) {
                return new Checkpoint(0, "", Instant.EPOCH, 0);
            }
            String[] parts = value.get().value().split(" ", 3);
            return new Checkpoint(
                    Long.parseLong(parts[0]),
                    parts[1],
                    Instant.ofEpochMilli(Long.parseLong(parts[2])),
                    value.get().version());
        }
    }

    @Override
    public void run() {
        if (clock.instant().isBefore(notBefore)) {
            return;
        }
        try {
            while (handOut()) {
                LOG.trace("feed {} goes on", name);
            }
            failures = 0;
        } catch (RuntimeException e) {
            Duration pause = backOff.after(++failures, Duration.ZERO);
            notBefore = clock.instant().plus(pause);
            LOG.warn("feed {} stops here, and goes on with the same event in {}", name, pause, e);
        }
    }

    private boolean handOut() {
        String key = "feed/" + name;
        Checkpoint checkpoint = Checkpoint.read(store.get(key));
        Instant now = clock.instant();
        boolean foreign =
                !checkpoint.owner().equals(owner) && checkpoint.leaseUntil().isAfter(now);
        List<EventLog.Positioned> batch = foreign ? List.of() : store.feed(checkpoint.position(), BATCH);
        if (batch.isEmpty() || !write(key, checkpoint.position(), checkpoint.version())) {
            return false;
        }
        long position = checkpoint.position();
        try {
            for (EventLog.Positioned next : batch) {
                consumer.accept(next.event());
                position = next.position();
            }
        } finally {
            write(key, position, checkpoint.version() + 1);
        }
        return batch.size() == BATCH;
    }

    private boolean write(String key, long position, long version) {
        long until = clock.instant().plus(LEASE).toEpochMilli();
        return store.put(key, position + " " + owner + " " + until, version);
    }
}
