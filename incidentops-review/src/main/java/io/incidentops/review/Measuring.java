package io.incidentops.review;

import io.incidentops.event.Acknowledged;
import io.incidentops.event.Closed;
import io.incidentops.event.Declared;
import io.incidentops.event.IncidentEvent;
import io.incidentops.event.Merged;
import io.incidentops.event.Mitigated;
import io.incidentops.event.RecordedEvent;
import io.incidentops.event.Reopened;
import io.incidentops.event.Resolved;
import io.incidentops.event.RoleAssigned;
import io.incidentops.event.SeverityChanged;
import io.incidentops.model.ImpactInterval;
import io.incidentops.model.Role;
import io.incidentops.model.Severity;
import io.incidentops.model.SeverityLevel;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes the measures of a case. */
final class Measuring {
    private Measuring() {}

    static Measures of(Case it) {
        Instant declared = it.first(Declared.class).map(Case.Found::at).orElse(null);
        Instant began = it.impact().began().orElse(null);
        Instant start = began == null ? declared : began;
        return new Measures(
                began != null,
                between(began, declared),
                between(declared, worked(it)),
                between(declared, commanded(it).orElse(null)),
                between(start, mitigated(it)),
                between(start, resolved(it).orElse(null)),
                severities(it));
    }

    private static @Nullable Duration between(@Nullable Instant from, @Nullable Instant to) {
        return from == null || to == null || to.isBefore(from) ? null : Duration.between(from, to);
    }

    // Taking command acknowledges.
    private static @Nullable Instant worked(Case it) {
        Optional<Instant> acknowledged = it.first(Acknowledged.class).map(Case.Found::at);
        return Stream.of(acknowledged, commanded(it))
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .orElse(null);
    }

    static Optional<Instant> commanded(Case it) {
        return it.all(RoleAssigned.class).stream()
                .filter(found -> found.event().role().equals(Role.COMMANDER))
                .map(Case.Found::at)
                .findFirst();
    }

    private static @Nullable Instant mitigated(Case it) {
        List<ImpactInterval> intervals = it.impact().intervals();
        if (intervals.isEmpty()) {
            return it.last(Mitigated.class).map(Case.Found::at).orElse(null);
        }
        if (it.impact().current().isPresent()) {
            return null;
        }
        return intervals.stream()
                .map(ImpactInterval::ended)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
    }

    /** When it was resolved for good. */
    static Optional<Instant> resolved(Case it) {
        Instant resolved = null;
        for (RecordedEvent event : it.events()) {
            if (event.event() instanceof Resolved) {
                resolved = event.occurredAt();
            } else if (event.event() instanceof Reopened) {
                resolved = null;
            }
        }
        return Optional.ofNullable(resolved);
    }

    private static Map<Severity, Duration> severities(Case it) {
        Map<Severity, Duration> times = new LinkedHashMap<>();
        Severity now = null;
        boolean open = false;
        Instant since = Instant.MIN;
        for (RecordedEvent event : it.events()) {
            if (open && now != null) {
                times.merge(now, Duration.between(since, event.occurredAt()), Duration::plus);
            }
            since = event.occurredAt();
            SeverityLevel level = level(event.event());
            now = level == null ? now : level.severity();
            open = open(event.event(), open);
        }
        return times;
    }

    private static @Nullable SeverityLevel level(IncidentEvent event) {
        if (event instanceof Declared declared) {
            return declared.severity();
        }
        return event instanceof SeverityChanged change ? change.to() : null;
    }

    /** Whether it is over: resolved, closed or merged, and not reopened since. */
    static boolean ended(Case it) {
        boolean open = true;
        for (RecordedEvent event : it.events()) {
            open = open(event.event(), open);
        }
        return !open;
    }

    private static boolean open(IncidentEvent event, boolean before) {
        if (event instanceof Declared || event instanceof Reopened) {
            return true;
        }
        boolean ends = event instanceof Resolved || event instanceof Closed || event instanceof Merged;
        return !ends && before;
    }
}
