package io.incidentops.samples.embedded;

import io.incidentops.Incident;
import io.incidentops.IncidentOps;
import io.incidentops.command.Declaration;
import io.incidentops.model.IncidentId;
import io.incidentops.model.Severity;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Declares an incident when the warehouse fails again and again, and resolves it when it works again. Thread-safe: one
 * caller at a time decides, so that an outage is declared once however many orders fail in it.
 */
final class WarehouseWatch {
    /** One failure is a hiccup, three in a row are an outage. */
    static final int FAILURES = 3;

    /** One success may be luck. */
    static final int SUCCESSES = 2;

    private static final String ALARM = "orders/warehouse";

    private final IncidentOps ops;
    private int failures;
    private int successes;
    private Instant began = Instant.MIN;
    private @Nullable IncidentId outage;

    WarehouseWatch(IncidentOps ops) {
        this.ops = ops;
    }

    /** The incident that stands for the outage of now, or nothing. */
    synchronized Optional<Incident> outage() {
        return Optional.ofNullable(outage).map(ops::incident);
    }

    synchronized void failed(Exception cause) {
        successes = 0;
        failures++;
        if (failures == 1) {
            began = ops.clock().instant();
        }
        if (failures == FAILURES) {
            outage = ops.alarm(Declaration.of("Orders cannot be placed: the warehouse fails")
                            .severity(Severity.SEV3)
                            .service("orders")
                            .impactBeganAt(began)
                            .alarmKey(ALARM))
                    .id();
            ops.incident(outage).note(FAILURES + " orders in a row failed, the last with: " + cause.getMessage());
        }
    }

    synchronized void succeeded() {
        failures = 0;
        if (outage == null) {
            return;
        }
        successes++;
        Incident incident = ops.incident(outage);
        if (successes == 1) {
            incident.mitigate("The warehouse answers again");
        }
        if (successes == SUCCESSES) {
            incident.resolve(SUCCESSES + " orders in a row were placed");
            outage = null;
        }
    }
}
