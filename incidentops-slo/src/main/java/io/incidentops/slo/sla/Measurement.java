package io.incidentops.slo.sla;

import io.incidentops.slo.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The uptime of a period, with everything that it rests on. Immutable. */
public final class Measurement {
    private final Span span;
    private final Tally tally;
    private final Lines lines;
    private final Duration unobserved;

    /** What was lost of what, in nanoseconds, intervals or requests. */
    record Tally(Fraction lost, Fraction whole) {
        Uptime uptime() {
            return Uptime.lost(lost, whole);
        }
    }

    /** What counts, what does not, and what is excluded. */
    record Lines(List<Loss> losses, List<Loss> ignored, List<ExclusionEffect> exclusions) {
        Lines {
            losses = List.copyOf(losses);
            ignored = List.copyOf(ignored);
            exclusions = List.copyOf(exclusions);
        }
    }

    Measurement(Span span, Tally tally, Lines lines, Duration unobserved) {
        this.span = span;
        this.tally = tally;
        this.lines = lines;
        this.unobserved = unobserved;
    }

    /**
     * What was measured.
     *
     * @return the period, up to now where it runs; up to the end of the running minute where the contract counts every
     *     minute that is touched
     */
    public Span span() {
        return span;
    }

    /**
     * The uptime.
     *
     * @return exactly
     */
    public Uptime uptime() {
        return tally.uptime();
    }

    /**
     * How much downtime counts.
     *
     * @return the sum of the lines; zero where requests are counted instead of time
     */
    public Duration down() {
        return lines.losses.stream().map(Loss::counted).reduce(Duration.ZERO, Duration::plus);
    }

    /**
     * What counts.
     *
     * @return the lines, oldest first
     */
    public List<Loss> losses() {
        return lines.losses;
    }

    /**
     * What was lost but does not count, such as outages that were too short.
     *
     * @return the lines, oldest first, each with a note that says why
     */
    public List<Loss> ignored() {
        return lines.ignored;
    }

    /**
     * The exclusions that touch the period.
     *
     * @return each with its effect, oldest first
     */
    public List<ExclusionEffect> exclusions() {
        return lines.exclusions;
    }

    /**
     * How much of the period nothing was measured in; that counts as a time without requests.
     *
     * @return how long; zero where times were recorded
     */
    public Duration unobserved() {
        return unobserved;
    }

    /** The same with lines of a measurement that do not count. */
    Measurement with(List<Loss> moreIgnored, Duration missing) {
        List<Loss> all = new ArrayList<>(lines.ignored);
        all.addAll(moreIgnored);
        all.sort(Comparator.comparing(Loss::from));
        return new Measurement(span, tally, new Lines(lines.losses, all, lines.exclusions), missing);
    }

    Tally tally() {
        return tally;
    }

    /** Period and uptime. */
    @Override
    public String toString() {
        return span.from() + " to " + span.until() + ": " + uptime();
    }
}
