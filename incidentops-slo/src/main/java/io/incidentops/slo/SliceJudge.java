package io.incidentops.slo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;

/** Judges slices of time by the events in them. Thread-safe. */
final class SliceJudge {
    /** What a slice can be. */
    enum Judgement {
        GOOD,
        BAD,
        /** Observed, and neither. */
        NEITHER,
        /** Not observed. */
        UNKNOWN
    }

    private final TimeSlices slices;
    private final Exclusions exclusions;
    private final Windows events;
    private final Excluded excluded;

    SliceJudge(TimeSlices slices, Exclusions exclusions, Windows events, Excluded excluded) {
        this.slices = slices;
        this.exclusions = exclusions;
        this.events = events;
        this.excluded = Objects.requireNonNull(excluded, "excluded");
    }

    /** The time by which the slices of the events are numbered. */
    Instant present(InstantSource clock) {
        return events.present(clock);
    }

    Duration length() {
        return slices.length();
    }

    /**
     * Judges a slice.
     *
     * @param from its beginning
     * @param toldApart whether its events can be told from those around it; otherwise only time that is left out is known
     */
    Judgement judge(Instant from, boolean toldApart) {
        Instant until = from.plus(slices.length());
        if (excluded.touches(from, until)) {
            return exclusions == Exclusions.COUNTED_GOOD ? Judgement.GOOD : Judgement.NEITHER;
        }
        if (!toldApart) {
            return Judgement.UNKNOWN;
        }
        WindowCounts found = events.slice(from, until);
        if (found.counts().total() > 0) {
            return slices.isGood(found.counts()) ? Judgement.GOOD : Judgement.BAD;
        }
        return found.observed().compareTo(slices.length()) < 0 ? Judgement.UNKNOWN : quiet();
    }

    private Judgement quiet() {
        return switch (slices.noTraffic()) {
            case UP -> Judgement.GOOD;
            case DOWN -> Judgement.BAD;
            case IGNORE -> Judgement.NEITHER;
        };
    }
}
