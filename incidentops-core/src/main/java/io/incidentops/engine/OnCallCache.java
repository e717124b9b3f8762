package io.incidentops.engine;

import io.incidentops.model.Actor;
import io.incidentops.model.PageTarget;
import io.incidentops.port.OnCall;
import io.incidentops.port.Pager;
import io.incidentops.port.PagerFeature;
import io.incidentops.store.KeyValue;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who is on call, as the pager last said: the fallback for when it is down (PagerDuty's incident response documentation,
 * "ChatOps", asks for exactly that). Asked every five minutes, never within a command; kept in the store.
 */
public final class OnCallCache implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(OnCallCache.class);
    private static final Duration EVERY = Duration.ofMinutes(5);
    private static final String KEY = "oncall";
    private static final String SEPARATOR = "\t";

    private final Pager pager;
    private final KeyValue store;
    private final InstantSource clock;
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile Executor executor = Runnable::run;
    private volatile Instant next = Instant.MIN;
    private volatile @Nullable Answered answered;

    /**
     * What the pager said.
     *
     * @param people who is on call
     * @param asOf when it said so
     */
    public record Answered(List<OnCall> people, Instant asOf) {}

    OnCallCache(Pager pager, KeyValue store, InstantSource clock) {
        this.pager = pager;
        this.store = store;
        this.clock = clock;
    }

    void executor(Executor executor) {
        this.executor = executor;
    }

    /** Asks the pager, if it is time, without waiting for its answer where there are threads. */
    @Override
    public void run() {
        Instant now = clock.instant();
        if (now.isBefore(next)
                || !pager.features().contains(PagerFeature.ON_CALL)
                || !asking.compareAndSet(false, true)) {
            return;
        }
        next = now.plus(EVERY);
        executor.execute(() -> {
            try {
                keep(new Answered(List.copyOf(pager.onCall()), clock.instant()));
            } catch (RuntimeException e) {
                LOG.warn("{} did not say who is on call, and its last answer stays: {}", pager.name(), e.toString());
                LOG.debug("what {} failed with", pager.name(), e);
            } finally {
                asking.set(false);
            }
        });
    }

    private void keep(Answered fresh) {
        answered = fresh;
        String lines = fresh.people().stream().map(OnCallCache::line).collect(Collectors.joining("\n"));
        long version = store.get(KEY).map(KeyValue.Value::version).orElse(0L);
        boolean written = store.put(KEY, fresh.asOf().toEpochMilli() + "\n" + lines, version);
        LOG.debug("on-call names {}", written ? "kept" : "kept by another node");
    }

    /**
     * What the pager last said, possibly to an earlier process.
     *
     * @return its last answer, or nothing where it never answered
     */
    public Optional<Answered> last() {
        Answered known = answered;
        return known != null ? Optional.of(known) : store.get(KEY).map(value -> parse(value.value()));
    }

    private static String line(OnCall onCall) {
        return String.join(
                SEPARATOR,
                onCall.target().toString(),
                onCall.person().id(),
                onCall.person().name(),
                onCall.phone() == null ? "" : onCall.phone(),
                onCall.until() == null ? "" : onCall.until().toString());
    }

    private static Answered parse(String text) {
        String[] lines = text.split("\n", -1);
        List<OnCall> people = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            String[] parts = lines[i].split(SEPARATOR, -1);
            if (parts.length == 5) {
                people.add(new OnCall(
                        PageTarget.parse(parts[0]),
                        Actor.person(parts[1], parts[2]),
                        parts[3].isEmpty() ? null : parts[3],
                        parts[4].isEmpty() ? null : Instant.parse(parts[4])));
            }
        }
        return new Answered(people, Instant.ofEpochMilli(Long.parseLong(lines[0])));
    }
}
