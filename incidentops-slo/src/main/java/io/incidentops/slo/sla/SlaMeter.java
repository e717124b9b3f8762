package io.incidentops.slo.sla;

import io.incidentops.slo.Span;
import io.incidentops.slo.Windows;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Measures an SLA, from outages or from measured requests. A value: each method that changes something answers a
 * changed copy. Thread-safe.
 */
public final class SlaMeter {
    private final Sla sla;
    private final List<Outage> outages;
    private final @Nullable Windows windows;
    private final List<Exclusion> exclusions;
    private final @Nullable Money fee;

    private SlaMeter(Sla sla, Source source, List<Exclusion> exclusions, @Nullable Money fee) {
        this.sla = sla;
        this.outages = source.outages;
        this.windows = source.windows;
        this.exclusions = List.copyOf(exclusions);
        this.fee = fee;
    }

    private record Source(List<Outage> outages, @Nullable Windows windows) {}

    /**
     * From outages, such as the impact of incidents.
     *
     * @param sla the SLA
     * @param outages in any order; they may overlap
     * @return the meter
     * @throws IllegalArgumentException where the contract counts requests, which outages don't tell
     */
    public static SlaMeter outages(Sla sla, List<Outage> outages) {
        boolean time = sla.measure() instanceof Measure.MinutesDown || sla.measure() instanceof Measure.DowntimePeriods;
        if (!time) {
            throw new IllegalArgumentException("measure: " + sla.name() + " is measured as " + sla.measure()
                    + ", which outages do not tell: use SlaMeter.requests with measured requests");
        }
        return new SlaMeter(sla, new Source(List.copyOf(outages), null), List.of(), null);
    }

    /**
     * From measured requests, or from slices of time as {@link io.incidentops.slo.Slo#windows} makes them. Of requests that are told
     * apart by the hour alone, since they are longer ago than minutes are kept and were not measured before, an exclusion excuses
     * the whole hours that it covers.
     *
     * @param sla the SLA
     * @param windows the measured requests
     * @return the meter
     * @throws IllegalArgumentException where the contract looks at minutes, and the windows do not tell them apart for a whole period;
     *     or where it counts requests, and the windows are means of slices of time
     */
    public static SlaMeter requests(Sla sla, Windows windows) {
        Duration period = Span.nominal(sla.period());
        if (!(sla.measure() instanceof Measure.EventRatio)
                && windows.minutesKept().compareTo(period) < 0) {
            throw new IllegalArgumentException("measure: " + sla.name() + " is measured as " + sla.measure() + " over "
                    + period.toDays() + " days, but these windows tell minutes apart for "
                    + windows.minutesKept().toDays()
                    + ": count slices of time while their events are known, with Slo.timeSlices or ratioTimeSlices and"
                    + " Slo.windows");
        }
        if (sla.measure() instanceof Measure.EventRatio && windows.countsEach() != 1) {
            throw new IllegalArgumentException("measure: " + sla.name() + " is measured as " + sla.measure()
                    + ", but these windows count the mean of slices of time: give the events themselves, or measure by"
                    + " Measure.intervalErrorRate");
        }
        return new SlaMeter(sla, new Source(List.of(), Objects.requireNonNull(windows, "windows")), List.of(), null);
    }

    /**
     * With times that do not count.
     *
     * @param more the exclusions; they may overlap
     * @return the changed copy
     */
    public SlaMeter exclude(List<Exclusion> more) {
        List<Exclusion> all = new ArrayList<>(exclusions);
        all.addAll(more);
        return new SlaMeter(sla, new Source(outages, windows), all, fee);
    }

    /**
     * With the fee, so that credits are told in money.
     *
     * @param fee the fee of one period
     * @return the changed copy
     * @throws IllegalArgumentException where a cap or the minimum is in another currency
     */
    public SlaMeter fee(Money fee) {
        for (Money each : new Money[] {sla.credits().cap(), sla.credits().minimum()}) {
            if (each != null) {
                fee.min(each);
            }
        }
        return new SlaMeter(sla, new Source(outages, windows), exclusions, fee);
    }

    /**
     * The SLA.
     *
     * @return the SLA that is measured
     */
    public Sla sla() {
        return sla;
    }

    /**
     * Measures a period.
     *
     * @param span the period
     * @param now the present; where the period still runs, it is measured until then
     * @return what was measured
     */
    public Measurement measure(Span span, Instant now) {
        Excluded excluded = new Excluded(sla, exclusions);
        Span soFar = span.soFar(until(now));
        if (windows == null) {
            return TimeMeasuring.measure(excluded, soFar, Downtime.of(outages, now));
        }
        if (sla.measure() instanceof Measure.IntervalErrorRate) {
            return IntervalMeasuring.measure(excluded, span, soFar, windows);
        }
        if (sla.measure() instanceof Measure.EventRatio) {
            return EventMeasuring.measure(excluded, soFar, windows, now);
        }
        MinuteReading minutes = MinuteReading.of(sla, windows, soFar, now);
        return TimeMeasuring.measure(excluded, soFar, Downtime.of(minutes.outages(), now))
                .with(minutes.ignored(soFar), minutes.unobserved());
    }

    /** Where every minute counts that is touched, the one that runs is counted whole. */
    private Instant until(Instant now) {
        boolean touched =
                sla.measure() instanceof Measure.MinutesDown minutes && minutes.partial() == PartialMinutes.TOUCHED;
        Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
        return !touched || minute.equals(now) ? now : minute.plus(1, ChronoUnit.MINUTES);
    }

    /**
     * How the SLA stands in the period around a moment.
     *
     * @param now the moment
     * @return the figures
     */
    public SlaStanding standing(Instant now) {
        Span span = Span.of(sla.period(), now);
        Measurement soFar = measure(span, now);
        Fraction lost = soFar.tally().lost();
        Fraction whole = whole(span, soFar);
        List<TierDistance> distances = Distances.of(sla, lost, whole, unit());
        return new SlaStanding(
                sla,
                span,
                now,
                soFar,
                Charges.due(sla, soFar.uptime(), fee, span),
                Charges.due(sla, Uptime.lost(lost, whole), fee, span),
                distances,
                Reaching.at(sla, span, soFar, distances));
    }

    private Fraction whole(Span span, Measurement soFar) {
        Excluded excluded = new Excluded(sla, exclusions);
        if (sla.measure() instanceof Measure.IntervalErrorRate) {
            return IntervalMeasuring.whole(excluded, span);
        }
        return sla.measure() instanceof Measure.EventRatio ? soFar.tally().whole() : excluded.whole(span);
    }

    private long unit() {
        if (sla.measure() instanceof Measure.IntervalErrorRate rate) {
            return rate.interval().toNanos();
        }
        return sla.measure() instanceof Measure.EventRatio ? 0 : 1;
    }

    /**
     * The statement of a period.
     *
     * @param span the period, as {@link Span#of} tells
     * @param now the present; a period that still runs has a statement as if it ended now
     * @return the statement
     */
    public SlaStatement statement(Span span, Instant now) {
        Measurement measured = measure(span, now);
        CreditDue due = Charges.due(sla, measured.uptime(), fee, span);
        int hours = sla.freeHoursAbove() == null ? 0 : FreeHours.count(sla.freeHoursAbove(), measured.losses());
        Money worth = fee == null || hours == 0 ? null : FreeHours.worth(fee, hours, span, sla.credits());
        return new SlaStatement(sla, span, now, measured, due, new SlaStatement.NotCharged(hours, worth), fee);
    }
}
