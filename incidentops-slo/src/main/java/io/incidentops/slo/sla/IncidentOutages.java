package io.incidentops.slo.sla;

import io.incidentops.IncidentOps;
import io.incidentops.model.Actor;
import io.incidentops.model.EventRef;
import io.incidentops.model.ImpactInterval;
import io.incidentops.model.IncidentId;
import io.incidentops.model.IncidentState;
import io.incidentops.slo.Span;
import io.incidentops.store.IncidentOverview;
import io.incidentops.store.Search;
import io.incidentops.store.SearchResult;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads outages from the impact of incidents. Drills never count. Restricted incidents count, but are named only to a
 * reader who may know of them; to nobody unless a reader is given. A value: each method that changes something answers
 * a changed copy. Thread-safe.
 */
public final class IncidentOutages {
    private static final Duration LOOK_BACK = Duration.ofDays(90);

    private final IncidentOps ops;
    private final Set<String> services;
    private final @Nullable Actor reader;
    private final BigDecimal fraction;

    private IncidentOutages(IncidentOps ops, Set<String> services, @Nullable Actor reader, BigDecimal fraction) {
        this.ops = ops;
        this.services = services;
        this.reader = reader;
        this.fraction = fraction;
    }

    /**
     * The outages of some services.
     *
     * @param ops where the incidents are
     * @param services the services, none for all
     * @return the reader
     */
    public static IncidentOutages of(IncidentOps ops, Set<String> services) {
        return new IncidentOutages(Objects.requireNonNull(ops, "ops"), Set.copyOf(services), null, BigDecimal.ZERO);
    }

    /**
     * For somebody's eyes.
     *
     * @param reader who reads the statement
     * @return the changed copy
     */
    public IncidentOutages reader(Actor reader) {
        return new IncidentOutages(ops, services, Objects.requireNonNull(reader, "reader"), fraction);
    }

    /**
     * Only impact on at least a part of the requests or customers; impact whose part is not known counts.
     *
     * @param part such as {@code 0.05}
     * @return the changed copy
     * @throws IllegalArgumentException where it is no part, from 0 to 1
     */
    public IncidentOutages affectingAtLeast(String part) {
        BigDecimal least = Wording.decimal("part", part);
        if (least.signum() < 0 || least.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("part: from 0 to 1, but was " + part + ": write 0.05 for 5 %");
        }
        return new IncidentOutages(ops, services, reader, least);
    }

    /**
     * The outages that touch a period. Incidents are looked for that were declared from 90 days before the period on,
     * since impact may be recorded late and may last, and those that are still open, whenever they were declared.
     *
     * @param span the period
     * @return the outages, oldest first
     */
    public List<Outage> in(Span span) {
        Instant from = span.from().minus(LOOK_BACK);
        Instant until = ops.clock().instant().plus(Duration.ofDays(1));
        Set<IncidentId> found = new LinkedHashSet<>();
        find(Search.ALL.services(services).declaredBetween(from, until), found);
        find(Search.OPEN.services(services), found);
        List<Outage> outages = new ArrayList<>();
        found.forEach(id -> add(id, span, outages));
        outages.sort(Comparator.comparing(Outage::began));
        return List.copyOf(outages);
    }

    private void find(Search search, Set<IncidentId> found) {
        Search next = search.limit(1_000);
        while (next != null) {
            SearchResult page = ops.store().search(next);
            page.incidents().stream()
                    .filter(each -> !each.drill())
                    .map(IncidentOverview::id)
                    .forEach(found::add);
            Long below = page.next();
            next = below == null ? null : next.below(below);
        }
    }

    private void add(IncidentId id, Span span, List<Outage> outages) {
        ops.store().load(id).ifPresent(state -> {
            for (ImpactInterval interval : state.impact().intervals()) {
                if (counts(interval) && touches(interval, span)) {
                    outages.add(outage(state, interval));
                }
            }
        });
    }

    private boolean counts(ImpactInterval interval) {
        boolean service = services.isEmpty()
                || interval.services().isEmpty()
                || !Collections.disjoint(services, interval.services());
        Double part = interval.fraction();
        return service && (part == null || BigDecimal.valueOf(part).compareTo(fraction) >= 0);
    }

    private static boolean touches(ImpactInterval interval, Span span) {
        Instant ended = interval.ended();
        return interval.began().isBefore(span.until()) && (ended == null || ended.isAfter(span.from()));
    }

    private Outage outage(IncidentState state, ImpactInterval interval) {
        boolean named = !state.visibility().restricted()
                || (reader != null && state.visibility().visibleTo(reader));
        Cause cause = named
                ? Cause.incident(new EventRef(state.id(), interval.mark().version()), state.number(), state.title())
                : Cause.HIDDEN;
        Instant ended = interval.ended();
        // A correction may have moved the end before the beginning.
        boolean turned = ended != null && ended.isBefore(interval.began());
        return new Outage(interval.began(), turned ? interval.began() : ended, cause);
    }
}
