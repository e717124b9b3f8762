package io.incidentops.slo;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A service level objective: what is promised of a service, over which period, and which rules tell people that the promise is in
 * danger. Immutable.
 *
 * <pre>{@code
 * Period month = Period.rolling(Duration.ofDays(30));
 * Slo checkout = Slo.builder("checkout-availability")
 *         .service("checkout")
 *         .target(Target.percent("99.9"))
 *         .period(month)
 *         .alerts(AlertRules.workbook(month))
 *         .build();
 * }</pre>
 */
public final class Slo {
    private final SloBuilder settings;
    private final Target target;
    private final Period period;
    private final List<AlertRule> alerts;
    private final List<String> warnings;

    Slo(SloBuilder settings, Target target, Period period) {
        this.settings = settings;
        this.target = target;
        this.period = period;
        this.alerts = settings.alerts;
        this.warnings = SloChecks.warnings(this);
    }

    /**
     * Begins an objective. Defaults: events count, not time; exclusions are dropped; no rule for low traffic; no alerts.
     *
     * @param name its name, unique among those that are watched together: letters, digits, {@code . _ - /}
     * @return a builder, which needs a target and a period
     * @throws IllegalArgumentException where the name has other characters, or more than 80
     */
    public static SloBuilder builder(String name) {
        return new SloBuilder(name);
    }

    /**
     * Its name.
     *
     * @return the name
     */
    public String name() {
        return settings.name;
    }

    /**
     * The service that it is about.
     *
     * @return the service, by default the objective's name
     */
    public String service() {
        return settings.service == null ? settings.name : settings.service;
    }

    /**
     * What it means, for people.
     *
     * @return the words, or nothing
     */
    public Optional<String> description() {
        return Optional.ofNullable(settings.description);
    }

    /**
     * The alarm key of the incident that an alert of this objective opens.
     *
     * @param urgency the alert's urgency
     * @return such as {@code slo/checkout-availability/page}
     */
    public String alarmKey(Urgency urgency) {
        return urgency.alarmKey(name());
    }

    /**
     * Which part has to be good.
     *
     * @return the target
     */
    public Target target() {
        return target;
    }

    /**
     * Over which time.
     *
     * @return the period
     */
    public Period period() {
        return period;
    }

    /**
     * What is counted.
     *
     * @return events, slices of time, or their ratios
     */
    public Method method() {
        if (settings.ratios != null) {
            return Method.RATIO_TIME_SLICES;
        }
        return settings.slices == null ? Method.OCCURRENCES : Method.TIME_SLICES;
    }

    /**
     * How time is sliced where slices are good or bad.
     *
     * @return the slices, nothing where anything else counts
     */
    public Optional<TimeSlices> slices() {
        return Optional.ofNullable(settings.slices);
    }

    /**
     * How time is sliced where the mean of the slices' ratios counts.
     *
     * @return the slices, nothing where anything else counts
     */
    public Optional<RatioSlices> ratioSlices() {
        return Optional.ofNullable(settings.ratios);
    }

    /**
     * How long a slice of time is, where time counts.
     *
     * @return its length, nothing where events count
     */
    public Optional<Duration> sliceLength() {
        return slices().map(TimeSlices::length).or(() -> ratioSlices().map(RatioSlices::length));
    }

    /**
     * What one event or slice adds to the counts of {@link #windows}: 1, but {@link Target#WHOLE} where the mean of ratios counts,
     * since a slice may be bad in part.
     *
     * @return by what to divide counts to get events or slices
     */
    public long countsEach() {
        return method() == Method.RATIO_TIME_SLICES ? Target.WHOLE : 1;
    }

    /**
     * What becomes of time that the promise leaves out.
     *
     * @return the convention
     */
    public Exclusions exclusions() {
        return settings.exclusions;
    }

    /**
     * What keeps few events from waking people.
     *
     * @return the rule
     */
    public LowTraffic lowTraffic() {
        return settings.lowTraffic;
    }

    /**
     * The rules that tell people.
     *
     * @return the rules, the strongest first
     */
    public List<AlertRule> alerts() {
        return alerts;
    }

    /**
     * What is allowed but unwise, in words.
     *
     * @return the warnings, mostly none
     */
    public List<String> warnings() {
        return warnings;
    }

    /**
     * The counts that the promise is about: the events themselves, or slices of time made of them.
     *
     * @param events the events
     * @param clock the time, for slices
     * @return the counts; keep the answer, since slices are judged once
     */
    public Windows windows(Windows events, InstantSource clock) {
        return windows(events, clock, Excluded.NEVER);
    }

    /**
     * The counts that the promise is about, without time that it leaves out. Events of such time are left out where they are
     * recorded; slices are here, after {@link #exclusions}.
     *
     * @param events the events
     * @param clock the time, for slices
     * @param excluded which slices are left out
     * @return the counts, each event or slice as much as {@link #countsEach} says; keep the answer, since slices are judged once
     */
    public Windows windows(Windows events, InstantSource clock, Excluded excluded) {
        Objects.requireNonNull(events, "events");
        Objects.requireNonNull(excluded, "excluded");
        if (settings.ratios != null) {
            return new RatioWindows(this, settings.ratios, events, excluded, clock);
        }
        @Nullable TimeSlices slices = settings.slices;
        return slices == null
                ? events
                : new SliceWindows(this, new SliceJudge(slices, exclusions(), events, excluded), clock);
    }

    /** How far back slices are kept: as far as the period and the rules reach. */
    Duration reach() {
        Duration reach = period instanceof Period.Rolling rolling
                ? rolling.length()
                : Span.nominal(period).plusDays(3);
        for (AlertRule rule : alerts) {
            reach = reach.compareTo(rule.longWindow()) < 0 ? rule.longWindow() : reach;
        }
        return reach;
    }

    /** Its name and target, such as {@code checkout-availability 99.9 %}. */
    @Override
    public String toString() {
        return name() + " " + target;
    }
}
