package io.incidentops;

import io.incidentops.command.Declaration;
import io.incidentops.event.DeadlinePassed;
import io.incidentops.model.Actor;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Severity;
import io.incidentops.store.MemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A library without threads on a clock of its own, with some people. */
final class World implements AutoCloseable {
    static final Actor ANA = Actor.person("ana", "Ana");
    static final Actor BEN = Actor.person("ben", "Ben");
    static final Actor CHEN = Actor.person("chen", "Chen");
    static final Actor DANA = Actor.person("dana", "Dana");
    static final Actor BOT = Actor.program("bot");

    /** A Monday. */
    static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

    final ManualClock clock = new ManualClock(START);
    final MemoryStore store = new MemoryStore(clock);
    final FakePager pager = new FakePager();
    final IncidentOps ops;

    World() {
        this(builder -> builder);
    }

    World(UnaryOperator<IncidentOpsBuilder> more) {
        ops = more.apply(IncidentOps.builder().clock(clock).store(store).pager(pager))
                .build();
    }

    /** Lets time go by, and all that comes due meanwhile happen at its time. */
    void pass(Duration time) {
        Instant end = clock.instant().plus(time);
        ops.runDue();
        for (Optional<Instant> due = ops.nextDue();
                due.filter(at -> !at.isAfter(end)).isPresent();
                due = ops.nextDue()) {
            at(due.get());
        }
        clock.set(end);
        ops.runDue();
    }

    private void at(Instant due) {
        if (due.isAfter(clock.instant())) {
            clock.set(due);
        }
        ops.runDue();
    }

    void minutes(long minutes) {
        pass(Duration.ofMinutes(minutes));
    }

    /** An incident that Ana declared. */
    Incident incident(Severity severity) {
        return ops.as(ANA)
                .declare(Declaration.of("Checkout answers 500")
                        .service("checkout")
                        .severity(severity));
    }

    /** One that Ana declared and commands. */
    Incident commanded(Severity severity) {
        Incident incident = incident(severity);
        incident.takeCommand();
        return incident;
    }

    IncidentState state(Incident incident) {
        return store.load(incident.id()).orElseThrow();
    }

    /** The kinds of its events, without versions. */
    List<String> kinds(Incident incident) {
        return store.read(incident.id(), 0, 100_000).stream()
                .map(event -> event.event().getClass().getSimpleName())
                .toList();
    }

    /** How often a promise went by. */
    long passed(Incident incident, String name) {
        return store.read(incident.id(), 0, 100_000).stream()
                .filter(event -> event.event() instanceof DeadlinePassed passed
                        && passed.name().equals(name))
                .count();
    }

    @Override
    public void close() {
        ops.close();
    }
}
