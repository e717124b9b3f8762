package io.incidentops.testkit.pagerduty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An incident. Under the account's lock. */
final class Ticket {
    /** Somebody and since when. */
    record Since(StandInUser user, Instant at) {}

    final String id;
    final int number;
    final String key;
    final Instant createdAt;
    final List<Since> assignments = new ArrayList<>();
    final List<Since> acknowledgements = new ArrayList<>();
    final List<Alert> alerts = new ArrayList<>();
    final List<Note> notes = new ArrayList<>();
    final List<Responder> responders = new ArrayList<>();
    final List<LogEntry> log = new ArrayList<>();
    StandInService service;
    StandInPolicy policy;
    String title;
    String details = "";
    String type = "incident_default";
    String urgency = "high";
    Status status = Status.TRIGGERED;
    Instant updatedAt;
    Instant statusAt;
    Bridge bridge = new Bridge("", "");
    boolean direct;
    int level;
    int loopsLeft;

    @Nullable Priority priority;

    @Nullable Agent statusBy;

    @Nullable Instant resolvedAt;

    @Nullable Instant reopenedAt;

    @Nullable Instant escalatesAt;

    @Nullable Instant unacknowledgesAt;

    @Nullable Ticket mergedInto;

    Ticket(Account account, StandInService service, String key, String title) {
        this.id = account.ids.longer("Q");
        this.number = account.tickets.size() + 1;
        this.key = key;
        this.createdAt = account.now();
        this.service = service;
        this.policy = service.policy();
        this.title = title;
        this.updatedAt = createdAt;
        this.statusAt = createdAt;
    }

    boolean isOpen() {
        return status != Status.RESOLVED;
    }

    String summary() {
        return "[#" + number + "] " + title;
    }

    Optional<Alert> openAlert(StandInService from, String alertKey) {
        return alerts.stream()
                .filter(alert -> !alert.resolved && alert.service.equals(from) && alert.key.equals(alertKey))
                .findFirst();
    }

    List<StandInUser> assignees() {
        return assignments.stream().map(Since::user).toList();
    }

    boolean isAcknowledgedBy(StandInUser user) {
        return acknowledgements.stream().anyMatch(each -> each.user().equals(user));
    }
}
