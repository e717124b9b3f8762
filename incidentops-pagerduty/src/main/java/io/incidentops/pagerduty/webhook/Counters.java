package io.incidentops.pagerduty.webhook;

import io.incidentops.web.Inbox;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what comes, and tells the log of refusals once a minute. Thread-safe. */
final class Counters {
    private static final Logger LOG = LoggerFactory.getLogger(PagerDutyWebhooks.class);
    private static final Duration TOLD_EVERY = Duration.ofMinutes(1);
    private static final Duration RECENT = Duration.ofMinutes(10);
    private static final int MOST_TYPES = 50;
    private static final int MOST_CHARACTERS = 60;

    private final LongAdder kept = new LongAdder();
    private final LongAdder repeated = new LongAdder();
    private final LongAdder lost = new LongAdder();
    private final LongAdder unreadable = new LongAdder();
    private final Map<String, LongAdder> unknown = new ConcurrentHashMap<>();
    private final Map<Refusal, LongAdder> refused = new EnumMap<>(Refusal.class);
    private final Map<Refusal, Instant> told = new ConcurrentHashMap<>();
    private volatile @Nullable Instant forgedAt;
    private volatile @Nullable Instant unreadableAt;

    Counters() {
        for (Refusal refusal : Refusal.values()) {
            refused.put(refusal, new LongAdder());
        }
    }

    void kept(Inbox.Kept how, Skim skim, Instant now) {
        (how == Inbox.Kept.NEW ? kept : how == Inbox.Kept.REPEATED ? repeated : lost).increment();
        if (how != Inbox.Kept.NEW) {
            return;
        }
        if (!skim.readable) {
            unreadable.increment();
            unreadableAt = now;
        } else if (WebhookType.of(skim.type).isEmpty()) {
            unknown(Objects.requireNonNullElse(skim.type, ""));
        }
    }

    void failed() {
        lost.increment();
    }

    /** A type is what somebody else wrote: shortened, and of so many types only the first few have a number of their own. */
    private void unknown(String type) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < Math.min(type.length(), MOST_CHARACTERS); i++) {
            char each = type.charAt(i);
            name.append(each > ' ' && each <= '~' ? each : '?');
        }
        String key = name.toString();
        boolean counted = unknown.containsKey(key) || unknown.size() < MOST_TYPES;
        unknown.computeIfAbsent(counted ? key : "…", absent -> new LongAdder()).increment();
    }

    void refused(Refusal refusal, Instant now) {
        LongAdder count = Objects.requireNonNull(refused.get(refusal));
        count.increment();
        if (refusal == Refusal.FORGED) {
            forgedAt = now;
        }
        Instant last = told.get(refusal);
        if (last == null || Duration.between(last, now).abs().compareTo(TOLD_EVERY) >= 0) {
            told.put(refusal, now);
            LOG.warn("requests to PagerDuty's address were refused: {}, {} since the start", refusal, count);
        }
    }

    WebhookCounts counts() {
        Map<String, Long> types = new TreeMap<>();
        unknown.forEach((type, count) -> types.put(type, count.sum()));
        Map<Refusal, Long> refusals = new EnumMap<>(Refusal.class);
        refused.forEach((refusal, count) -> refusals.put(refusal, count.sum()));
        return new WebhookCounts(kept.sum(), repeated.sum(), lost.sum(), unreadable.sum(), types, refusals);
    }

    List<String> problems(Instant now) {
        List<String> problems = new ArrayList<>();
        if (recent(forgedAt, now)) {
            problems.add("requests to PagerDuty's address bear a wrong signature, and PagerDuty drops what is refused:"
                    + " check the secret of the webhook subscription");
        }
        if (recent(unreadableAt, now)) {
            problems.add("PagerDuty sent webhooks that cannot be read, " + unreadable.sum()
                    + " since the start; they are kept in the inbox: look for a newer release");
        }
        return problems;
    }

    private static boolean recent(@Nullable Instant at, Instant now) {
        return at != null && now.isBefore(at.plus(RECENT));
    }
}
