package io.incidentops.slo;

import io.incidentops.model.Text;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Builds a {@link Slo}. Reusable after {@link #build}. Not thread-safe. */
public final class SloBuilder {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]{0,79}");

    private static final int SERVICE = 100;

    final String name;

    @Nullable String service;

    @Nullable String description;

    @Nullable TimeSlices slices;

    @Nullable RatioSlices ratios;

    Exclusions exclusions = Exclusions.DROPPED;
    LowTraffic lowTraffic = LowTraffic.ANY;
    List<AlertRule> alerts = List.of();
    private @Nullable Target target;
    private @Nullable Period period;

    SloBuilder(String name) {
        if (!NAME.matcher(Objects.requireNonNull(name, "name")).matches()) {
            throw new IllegalArgumentException(
                    "name: a name has up to 80 letters, digits and . _ - / and begins with a letter or digit, but was '"
                            + Text.cleaned(name, 100, Text.Lines.ONE) + "'");
        }
        this.name = name;
    }

    private SloBuilder(SloBuilder other) {
        this.name = other.name;
        this.service = other.service;
        this.description = other.description;
        this.slices = other.slices;
        this.ratios = other.ratios;
        this.exclusions = other.exclusions;
        this.lowTraffic = other.lowTraffic;
        this.alerts = other.alerts;
    }

    /**
     * The service that it is about.
     *
     * @param service the service, as incidents name it
     * @return this builder
     * @throws IllegalArgumentException where no incident can name it, so that no alert could ever open one: blank, more than 100
     *     characters, or with a line break
     */
    public SloBuilder service(String service) {
        // What core would refuse of an incident is refused here, and not in the outage in which it is to be opened.
        Text.problem("service", Objects.requireNonNull(service, "service"), SERVICE, Text.Lines.ONE)
                .ifPresent(problem -> {
                    throw new IllegalArgumentException("objective " + name + ": " + problem);
                });
        this.service = service;
        return this;
    }

    /**
     * What it means, for people.
     *
     * @param description the words; incidents tell them without what could deceive a reader, and cut to their length
     * @return this builder
     */
    public SloBuilder description(String description) {
        this.description = Objects.requireNonNull(description, "description");
        return this;
    }

    /**
     * Which part has to be good.
     *
     * @param target the target
     * @return this builder
     */
    public SloBuilder target(Target target) {
        this.target = Objects.requireNonNull(target, "target");
        return this;
    }

    /**
     * Over which time.
     *
     * @param period the period
     * @return this builder
     */
    public SloBuilder period(Period period) {
        this.period = Objects.requireNonNull(period, "period");
        return this;
    }

    /**
     * Counts slices of time instead of events.
     *
     * @param slices how time is sliced and judged
     * @return this builder
     */
    public SloBuilder timeSlices(TimeSlices slices) {
        this.slices = Objects.requireNonNull(slices, "slices");
        this.ratios = null;
        return this;
    }

    /**
     * Counts the mean of the ratios of slices of time instead of events.
     *
     * @param ratios how time is sliced
     * @return this builder
     */
    public SloBuilder ratioTimeSlices(RatioSlices ratios) {
        this.ratios = Objects.requireNonNull(ratios, "ratios");
        this.slices = null;
        return this;
    }

    /** How long a slice of time is, zero where events count. */
    Duration sliceLength() {
        if (ratios != null) {
            return ratios.length();
        }
        return slices == null ? Duration.ZERO : slices.length();
    }

    /**
     * Counts events, as by default.
     *
     * @return this builder
     */
    public SloBuilder occurrences() {
        this.slices = null;
        this.ratios = null;
        return this;
    }

    /**
     * What becomes of time that the promise leaves out.
     *
     * @param exclusions the convention
     * @return this builder
     */
    public SloBuilder exclusions(Exclusions exclusions) {
        this.exclusions = Objects.requireNonNull(exclusions, "exclusions");
        return this;
    }

    /**
     * What keeps few events from waking people.
     *
     * @param lowTraffic the rule
     * @return this builder
     */
    public SloBuilder lowTraffic(LowTraffic lowTraffic) {
        this.lowTraffic = Objects.requireNonNull(lowTraffic, "lowTraffic");
        return this;
    }

    /**
     * The rules that tell people, in place of others.
     *
     * @param alerts the rules, the strongest first
     * @return this builder
     */
    public SloBuilder alerts(List<AlertRule> alerts) {
        this.alerts = List.copyOf(alerts);
        return this;
    }

    /**
     * Builds it.
     *
     * @return the objective
     * @throws IllegalArgumentException where something is missing or can never work, naming the field and what to do
     */
    public Slo build() {
        if (target == null || period == null) {
            throw new IllegalArgumentException(
                    "objective " + name + ": " + (target == null ? "target" : "period") + " is missing: "
                            + "add target(Target.percent(\"99.9\")) and period(Period.rolling(Duration.ofDays(30)))");
        }
        SloChecks.refuse(this, target);
        return new Slo(new SloBuilder(this), target, period);
    }
}
