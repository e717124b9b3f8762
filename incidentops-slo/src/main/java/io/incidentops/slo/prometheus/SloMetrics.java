package io.incidentops.slo.prometheus;

import io.incidentops.slo.Measured;
import io.incidentops.slo.Slo;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is known of objectives, as metrics for a program's own {@code /metrics}; each is labelled with {@code slo} and
 * {@code service}.
 *
 * <ul>
 *   <li>{@code slo_events_total} by {@code outcome} of {@code good} or {@code bad}: what this process counted since it started, where
 *       the windows are {@link io.incidentops.slo.Counted}, as those of a recorded indicator are, and those of slices are not. Nodes
 *       may be added up.
 *   <li>{@code slo_objective_ratio}, {@code slo_period_seconds}: the promise.
 *   <li>{@code slo_sli_ratio}, {@code slo_error_budget_remaining_ratio} (negative once overspent), {@code slo_period_coverage_ratio}:
 *       the period.
 *   <li>{@code slo_burn_rate}, {@code slo_window_coverage_ratio} by {@code window}: the last hour, and each window of the alerts.
 *   <li>{@code slo_objectives_left_out} by {@code reason}: objectives that are not shown.
 * </ul>
 *
 * Where nothing was counted there is no figure, rather than NaN. Gauges tell of everything that a node knows, so where nodes share
 * their counts, take one of them, never their sum. Thread-safe.
 */
public final class SloMetrics {
    /** The counter's name, to which the formats add {@code _total}. */
    static final String EVENTS = "slo_events";

    private static final Logger LOG = LoggerFactory.getLogger(SloMetrics.class);
    private static final int LIMIT = 1_000;
    private static final Comparator<Slo> ORDER =
            Comparator.comparing(Slo::service).thenComparing(Slo::name);

    private final Supplier<List<Measured>> objectives;
    private final InstantSource clock;
    private final int limit;

    private SloMetrics(Supplier<List<Measured>> objectives, InstantSource clock, int limit) {
        this.objectives = Objects.requireNonNull(objectives, "objectives");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.limit = limit;
    }

    /**
     * Metrics of at most a thousand objectives, each about 1.4 KB.
     *
     * @param objectives the objectives, asked for at each exposition
     * @param clock the time, which is the present of their windows
     * @return the metrics
     */
    public static SloMetrics of(Supplier<List<Measured>> objectives, InstantSource clock) {
        return new SloMetrics(objectives, clock, LIMIT);
    }

    /**
     * The metrics of more or fewer objectives; the first ones by service and name are shown, and the rest is counted.
     *
     * @param most how many at most, 1 or more
     * @return the changed copy
     * @throws IllegalArgumentException where it is less than 1
     */
    public SloMetrics limit(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("limit: at least one objective is shown, but was " + most);
        }
        return new SloMetrics(objectives, clock, most);
    }

    /**
     * The format that is asked for, and the metrics in it.
     *
     * @param accept the request's header {@code Accept}, null where it has none
     * @return what to answer
     */
    public Exposition expose(@Nullable String accept) {
        String type = Exposition.contentTypeFor(accept);
        return new Exposition(type, type.equals(Exposition.OPEN_METRICS) ? openMetrics() : prometheusText());
    }

    /**
     * The metrics in OpenMetrics 1.0.0.
     *
     * @return the text, with its last line {@code # EOF}
     */
    public String openMetrics() {
        return MetricsText.openMetrics(families());
    }

    /**
     * The metrics in Prometheus' text format 0.0.4.
     *
     * @return the text
     */
    public String prometheusText() {
        return MetricsText.prometheus(families());
    }

    private List<Family> families() {
        Instant now = clock.instant();
        Families families = new Families();
        List<Measured> sorted = new ArrayList<>(objectives.get());
        sorted.sort(Comparator.comparing(Measured::slo, ORDER));
        Set<List<String>> names = new HashSet<>();
        int shown = 0;
        int duplicates = 0;
        int failures = 0;
        int beyond = 0;
        for (Measured measured : sorted) {
            if (!names.add(List.of(measured.slo().service(), measured.slo().name()))) {
                duplicates++;
            } else if (shown == limit) {
                beyond++;
            } else if (add(measured, now, families)) {
                shown++;
            } else {
                failures++;
            }
        }
        families.leftOut("duplicate", duplicates);
        families.leftOut("failure", failures);
        families.leftOut("limit", beyond);
        return families.all();
    }

    /** One that cannot be read leaves the others as they are. */
    private static boolean add(Measured measured, Instant now, Families families) {
        try {
            families.add(measured, measured.status(now));
            return true;
        } catch (RuntimeException e) {
            LOG.warn("Objective {} is not among the metrics, since its counts cannot be read", measured.slo(), e);
            return false;
        }
    }
}
