package io.incidentops.samples.sloguard;

import io.incidentops.Incident;
import io.incidentops.IncidentOps;
import io.incidentops.port.Person;
import io.incidentops.port.PersonDirectory;
import io.incidentops.slo.AlertRules;
import io.incidentops.slo.Measured;
import io.incidentops.slo.Period;
import io.incidentops.slo.Slo;
import io.incidentops.slo.SloStatus;
import io.incidentops.slo.Span;
import io.incidentops.slo.Target;
import io.incidentops.slo.TimeSlices;
import io.incidentops.slo.alert.SloAlerts;
import io.incidentops.slo.record.Sli;
import io.incidentops.slo.record.SliRegistry;
import io.incidentops.slo.sla.Credit;
import io.incidentops.slo.sla.DownWhen;
import io.incidentops.slo.sla.IncidentOutages;
import io.incidentops.slo.sla.Measure;
import io.incidentops.slo.sla.Money;
import io.incidentops.slo.sla.Sla;
import io.incidentops.slo.sla.SlaBuilder;
import io.incidentops.slo.sla.SlaMeter;
import io.incidentops.store.MemoryStore;
import io.incidentops.store.Search;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a service needs that promises something: it counts, knows its budget, opens an incident where that burns too fast, and knows
 * what is to be given back. A real one leaves out the clocks, calls {@code start()} where this one calls {@code build()}, and never
 * ticks or evaluates by hand.
 */
final class Guard implements AutoCloseable {
    static final String SERVICE = "shop";
    static final Person ANA = Person.of("ana", "Ana Abel");

    private static final Period MONTH = Period.rolling(Duration.ofDays(30));

    /** What the team aims at: of 10,000 requests, five may fail. */
    private static final Slo OBJECTIVE = Slo.builder(SERVICE)
            .service(SERVICE)
            .description("A customer who asks for a page gets it")
            .target(Target.percent("99.95"))
            .period(MONTH)
            .alerts(AlertRules.workbook(MONTH))
            .build();

    /** What customers were promised, which is less: there has to be space between. */
    private static final SlaBuilder AGREEMENT = Sla.builder("Shop agreement", Target.percent("99.9"))
            .objective(OBJECTIVE.target())
            .period(Period.months(ZoneOffset.UTC))
            .addTier(Target.percent("99.9"), Credit.percent("10"))
            .addTier(Target.percent("99.0"), Credit.percent("25"));

    /** The minutes that the agreement looks at, judged while their requests are known apart: no alert, only a memory. */
    private static final Slo MINUTES = Slo.builder("shop-minutes")
            .service(SERVICE)
            .target(Target.percent("99.9"))
            .period(MONTH)
            .timeSlices(new TimeSlices(Duration.ofMinutes(1), Target.percent("90")))
            .build();

    private static final Money FEE = Money.of("4000", "EUR");

    private final SimulatedTime time;
    private final SliRegistry registry;
    private final Sli requests;
    private final SloAlerts alerts;
    private final IncidentOps ops;

    Guard(SimulatedTime time) {
        this.time = time;
        registry = SliRegistry.builder().clock(time).nanos(time::nanos).build();
        requests = registry.sli(SERVICE);
        alerts = SloAlerts.builder()
                .watch(OBJECTIVE, requests)
                .watch(MINUTES, requests)
                .byHand()
                .build();
        ops = IncidentOps.builder()
                .clock(time)
                .store(new MemoryStore(time))
                .directory(PersonDirectory.of(List.of(ANA)))
                .addExtension(alerts)
                .build();
    }

    /** Where the service counts. */
    Sli requests() {
        return requests;
    }

    IncidentOps ops() {
        return ops;
    }

    Measured objective() {
        return alerts.objectives().get(0);
    }

    /** What the thread of a started registry does once a second, and that of the alerts every ten. */
    void tick() {
        registry.tick();
        alerts.evaluate();
    }

    /** The incident that is open, if one is. */
    Optional<Incident> incident() {
        return ops.search(Search.OPEN).incidents().stream().findFirst().map(overview -> ops.incident(overview.id()));
    }

    SloStatus status() {
        return objective().status(time.instant());
    }

    /** The agreement, measured by the impact that people recorded in incidents. */
    SlaMeter agreementByIncidents() {
        Sla agreement = AGREEMENT.measure(Measure.minutesDown()).build();
        Span month = Span.of(agreement.period(), time.instant());
        return SlaMeter.outages(
                        agreement, IncidentOutages.of(ops, Set.of(SERVICE)).in(month))
                .fee(FEE);
    }

    /** The agreement, measured by requests: a minute is down in which more than a tenth fail. */
    SlaMeter agreementByRequests() {
        Sla agreement = AGREEMENT
                .measure(Measure.downtimePeriods(1, DownWhen.errorsAbove("0.1")))
                .build();
        return SlaMeter.requests(agreement, alerts.objectives().get(1).windows())
                .fee(FEE);
    }

    @Override
    public void close() {
        ops.close();
        registry.close();
    }
}
