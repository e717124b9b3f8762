package io.incidentops.slack.request;

import io.incidentops.web.Inbox;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what comes, and tells the log of refusals once a minute. Thread-safe. */
final class Counters {
    private static final Logger LOG = LoggerFactory.getLogger(SlackRequests.class);
    private static final Duration TOLD_EVERY = Duration.ofMinutes(1);
    private static final Duration RECENT = Duration.ofMinutes(10);
    private static final int MOST_TYPES = 50;
    private static final int MOST_CHARACTERS = 60;

    private final LongAdder kept = new LongAdder();
    private final LongAdder repeated = new LongAdder();
    private final LongAdder answered = new LongAdder();
    private final LongAdder own = new LongAdder();
    private final LongAdder lost = new LongAdder();
    private final LongAdder rateLimited = new LongAdder();
    private final Map<String, LongAdder> unknown = new ConcurrentHashMap<>();
    private final Map<Refusal, LongAdder> refused = new EnumMap<>(Refusal.class);
    private final Map<Refusal, Instant> told = new ConcurrentHashMap<>();
    private volatile @Nullable Instant limitedAt;
    private volatile @Nullable Instant forgedAt;

    Counters() {
        for (Refusal refusal : Refusal.values()) {
            refused.put(refusal, new LongAdder());
        }
    }

    void kept(Inbox.Kept how) {
        (how == Inbox.Kept.NEW ? kept : how == Inbox.Kept.REPEATED ? repeated : lost).increment();
    }

    void answered() {
        answered.increment();
    }

    void own() {
        own.increment();
    }

    void rateLimited(Instant now) {
        rateLimited.increment();
        limitedAt = now;
    }

    /** A type is what somebody else wrote: shortened, and of so many types only the first few have a number of their own. */
    void unknown(String type) {
        String name = type.replaceAll("[^A-Za-z0-9_.:-]", "?");
        name = name.length() > MOST_CHARACTERS ? name.substring(0, MOST_CHARACTERS) : name;
        if (!unknown.containsKey(name) && unknown.size() >= MOST_TYPES) {
            name = "…";
        }
        unknown.computeIfAbsent(name, absent -> new LongAdder()).increment();
    }

    void refused(Refusal refusal, Instant now) {
        LongAdder count = refused.get(refusal);
        if (count != null) {
            count.increment();
        }
        if (refusal == Refusal.FORGED) {
            forgedAt = now;
        }
        Instant last = told.get(refusal);
        if (last == null || Duration.between(last, now).abs().compareTo(TOLD_EVERY) >= 0) {
            told.put(refusal, now);
            LOG.warn("requests to Slack's address were refused: {}, {} since the start", refusal, count);
        }
    }

    Counts counts() {
        Map<String, Long> types = new TreeMap<>();
        unknown.forEach((type, count) -> types.put(type, count.sum()));
        Map<Refusal, Long> refusals = new EnumMap<>(Refusal.class);
        refused.forEach((refusal, count) -> refusals.put(refusal, count.sum()));
        return new Counts(
                kept.sum(), repeated.sum(), answered.sum(), own.sum(), lost.sum(), rateLimited.sum(), types, refusals);
    }

    List<String> problems(Instant now) {
        List<String> problems = new ArrayList<>();
        if (recent(limitedAt, now)) {
            problems.add("Slack holds events back, since the app gets more than 30,000 an hour: subscribe to fewer");
        }
        if (recent(forgedAt, now)) {
            problems.add("requests to Slack's address bear a wrong signature: check the signing secret");
        }
        return problems;
    }

    private static boolean recent(@Nullable Instant at, Instant now) {
        return at != null && now.isBefore(at.plus(RECENT));
    }
}
