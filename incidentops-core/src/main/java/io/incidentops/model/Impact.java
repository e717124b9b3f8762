package io.incidentops.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When and how customers were affected; apart from the phase, since mitigated is not resolved. Immutable.
 *
 * @param intervals the intervals, oldest first; at most the last one has no end
 */
public record Impact(List<ImpactInterval> intervals) {
    /** None known. */
    public static final Impact NONE = new Impact(List.of());

    /** Copies the list. */
    public Impact {
        intervals = List.copyOf(intervals);
    }

    /**
     * When trouble began.
     *
     * @return the earliest beginning, or nothing where none is known
     */
    public Optional<Instant> began() {
        return intervals.stream().map(ImpactInterval::began).min(Instant::compareTo);
    }

    /**
     * The interval that still lasts.
     *
     * @return the interval without an end, or nothing
     */
    public Optional<ImpactInterval> current() {
        return intervals.stream().filter(interval -> interval.ended() == null).findFirst();
    }

    /**
     * With an interval; one that still lasts is replaced.
     *
     * @param interval the interval
     * @return the new impact
     */
    public Impact plus(ImpactInterval interval) {
        List<ImpactInterval> ended = Lists.without(intervals, other -> other.ended() == null);
        return new Impact(Lists.plusLast(ended, interval, Limits.INTERVALS));
    }

    /**
     * With an end for the interval that lasts.
     *
     * @param end the event that ended it
     * @return the new impact, or this one where no interval lasts
     */
    public Impact ended(Mark end) {
        return new Impact(Lists.map(intervals, interval -> interval.ended() == null ? interval.ended(end) : interval));
    }

    Impact amended(Amendment amendment) {
        return new Impact(Lists.map(intervals, interval -> interval.amended(amendment)));
    }
}
