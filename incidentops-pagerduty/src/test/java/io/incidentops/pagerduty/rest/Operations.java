package io.incidentops.pagerduty.rest;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Every operation that we call and PagerDuty has an example for. */
final class Operations {
    private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final IncidentQuery OPEN =
            IncidentQuery.OPEN.services(Set.of("P1")).users(Set.of("PU1")).key("disk");
    private static final NewIncident NEW = NewIncident.of("P1", "Disk full", "disk-7");

    static final List<Operation> INCIDENTS = List.of(
            incidents("listIncidents", api -> api.incidents().list(OPEN)),
            incidents("listIncidents", api -> api.incidents().list(IncidentQuery.ALL.created(TEN, NOON))),
            incident("getIncident", api -> api.incidents().get("P1")),
            incident("createIncident", api -> api.incidents().create(NEW)),
            incident(
                    "createIncident",
                    api -> api.incidents()
                            .create(NEW.urgency(NewIncident.Urgency.LOW)
                                    .details("All of it")
                                    .escalationPolicy("PE1")
                                    .priority("PP1"))),
            incident("createIncident", api -> api.incidents().create(NEW.assignedTo("PU1"))),
            incident("updateIncident", api -> api.incidents().acknowledge("P1")),
            incident("updateIncident", api -> api.incidents().resolve("P1", "Freed some space")),
            incident("updateIncident", api -> api.incidents().resolve("P1", null)),
            incident("updateIncident", api -> api.incidents().reopen("P1")),
            incident("updateIncident", api -> api.incidents().escalate("P1", "PE1")),
            incident("updateIncident", api -> api.incidents().update("P1", change())),
            incident("updateIncident", api -> api.incidents().update("P1", IncidentChange.escalationLevel(2))),
            incident("mergeIncidents", api -> api.incidents().merge("P1", List.of("P2", "P3"))),
            incident("createIncidentSnooze", api -> api.incidents().snooze("P1", Duration.ofHours(1))),
            any("listIncidentAlerts", api -> api.incidents().alertKeys("P1")),
            any("listIncidentAlerts", api -> api.raw().list("/incidents/P1/alerts", Map.of(), "alerts")),
            each("listIncidentNotes", "notes", Note::id, api -> api.notes().list("P1")),
            one(
                    "createIncidentNote",
                    "note",
                    api -> api.notes().add("P1", "Freed some space").id()),
            one(
                    "updateIncidentNote",
                    "note",
                    api -> api.notes().update("P1", "PN1", "Freed").id()),
            any("createIncidentResponderRequest", api -> {
                api.responders().ask("P1", "PU1", List.of("PU2"), List.of("PE1"), "Please help");
                return List.of("asked");
            }),
            any("cancelIncidentResponderRequest", api -> {
                api.responders().cancel("P1", "PU1", List.of("PU2"));
                return List.of("cancelled");
            }),
            any("createIncidentStatusUpdate", api -> {
                api.statusUpdates().send("P1", "Disk full", "We free some space");
                return List.of("sent");
            }));

    static final List<Operation> ACCOUNT = List.of(
            each("listPriorities", "priorities", Priority::id, PagerDutyRest::priorities),
            each(
                    "listLogEntries",
                    "log_entries",
                    LogEntry::id,
                    api -> api.logEntries().between(TEN, NOON)),
            each(
                    "listIncidentLogEntries",
                    "log_entries",
                    LogEntry::id,
                    api -> api.logEntries().of("P1")),
            each(
                    "listServices",
                    "services",
                    PagerDutyService::id,
                    api -> api.services().list("mail")),
            one("getService", "service", api -> api.services().get("P1").id()),
            each(
                    "listEscalationPolicies",
                    "escalation_policies",
                    EscalationPolicy::id,
                    api -> api.escalationPolicies().list()),
            one(
                    "getEscalationPolicy",
                    "escalation_policy",
                    api -> api.escalationPolicies().get("P1").id()),
            each("listUsers", "users", PagerDutyUser::id, api -> api.users().list("ana")),
            one("getUser", "user", api -> api.users().get("PU1").id()),
            one("getCurrentUser", "user", api -> api.users().me().id()),
            each(
                    "getUserContactMethods",
                    "contact_methods",
                    ContactMethod::id,
                    api -> api.users().contactMethods("PU1")),
            each(
                    "listMaintenanceWindows",
                    "maintenance_windows",
                    MaintenanceWindow::id,
                    api -> api.maintenanceWindows().future()),
            each(
                    "listMaintenanceWindows",
                    "maintenance_windows",
                    MaintenanceWindow::id,
                    api -> api.maintenanceWindows().ongoing()),
            one(
                    "createMaintenanceWindow",
                    "maintenance_window",
                    api -> api.maintenanceWindows()
                            .create(List.of("P1"), TEN, NOON, "New disks")
                            .id()),
            each("listAbilities", "abilities", name -> name, PagerDutyRest::abilities),
            each(
                    "listWebhookSubscriptions",
                    "webhook_subscriptions",
                    Subscription::id,
                    api -> api.webhookSubscriptions().list()),
            one(
                    "createWebhookSubscription",
                    "webhook_subscription",
                    api -> api.webhookSubscriptions()
                            .create(URI.create("https://example.com/hook"), List.of("incident.triggered"), "P1", "Ours")
                            .id()),
            one(
                    "createWebhookSubscription",
                    "webhook_subscription",
                    api -> api.webhookSubscriptions()
                            .create(URI.create("https://example.com/hook"), List.of("incident.triggered"), null, "Ours")
                            .id()),
            one(
                    "enableWebhookSubscription",
                    "webhook_subscription",
                    api -> api.webhookSubscriptions().enable("PY1").id()));

    static final List<Operation> ROTAS = List.of(
            any("listOnCalls", api -> api.onCalls().now(List.of("P1", "P2"))),
            any("listOnCalls", api -> api.onCalls().nowBy(List.of("PS1"))),
            any("listOnCalls", api -> api.onCalls().next(List.of("PU1"))),
            any("listOnCalls", api -> api.onCalls().between("PS1", TEN, NOON)),
            one(
                    "getSchedule",
                    "schedule",
                    api -> api.schedules().turns(schedule(false), TEN, NOON).id()),
            one(
                    "getScheduleV3",
                    "schedule",
                    api -> api.schedules().turns(schedule(true), TEN, NOON).id()),
            each(
                    "listScheduleOverrides",
                    "overrides",
                    ScheduleOverride::id,
                    api -> api.overrides().list("PS1", TEN, NOON)),
            any(
                    "createScheduleOverride",
                    api -> List.of(
                            api.overrides().create("PS1", "PU1", TEN, NOON).id())));

    private Operations() {}

    static Schedule schedule(boolean shifts) {
        return new Schedule("PS1", "Night", "UTC", shifts, List.of(), null);
    }

    private static IncidentChange change() {
        return IncidentChange.title("Disk is full")
                .and(IncidentChange.priority("PP1"))
                .and(IncidentChange.urgency(NewIncident.Urgency.HIGH))
                .and(IncidentChange.conferenceUrl("https://meet.example.com/42"))
                .and(IncidentChange.assignedTo(List.of("PU1", "PU2")));
    }

    private static Operation incident(String name, Function<PagerDutyRest, PagerDutyIncident> call) {
        return one(name, "incident", call.andThen(PagerDutyIncident::id));
    }

    private static Operation incidents(String name, Function<PagerDutyRest, Pages<PagerDutyIncident>> call) {
        return each(name, "incidents", PagerDutyIncident::id, call::apply);
    }

    private static Operation one(String name, String list, Function<PagerDutyRest, String> call) {
        return new Operation(name, list, api -> List.of(call.apply(api)));
    }

    private static <T> Operation each(
            String name, String list, Function<T, String> id, Function<PagerDutyRest, Iterable<T>> call) {
        return new Operation(
                name,
                list,
                api -> StreamSupport.stream(call.apply(api).spliterator(), false)
                        .map(id)
                        .toList());
    }

    /** One whose answer has no ids, but has something. */
    private static Operation any(String name, Function<PagerDutyRest, Iterable<?>> call) {
        return new Operation(
                name,
                "",
                api -> StreamSupport.stream(call.apply(api).spliterator(), false)
                        .map(String::valueOf)
                        .toList());
    }
}
