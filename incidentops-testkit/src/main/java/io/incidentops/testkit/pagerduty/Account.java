package io.incidentops.testkit.pagerduty;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All that the stand-in knows. Its fields are read and changed under its lock alone. */
final class Account {
    static final List<String> ABILITIES =
            List.of("teams", "urgencies", "service_support_hours", "coordinated_responding", "priorities");

    final InstantSource clock;
    final Ids ids = new Ids();
    final Map<String, StandInUser> users = new LinkedHashMap<>();
    final Map<String, StandInTeam> teams = new LinkedHashMap<>();
    final Map<String, StandInSchedule> schedules = new LinkedHashMap<>();
    final Map<String, StandInPolicy> policies = new LinkedHashMap<>();
    final Map<String, StandInService> services = new LinkedHashMap<>();
    final Map<String, Ticket> tickets = new LinkedHashMap<>();
    final Map<String, Pause> pauses = new LinkedHashMap<>();
    final Map<String, Subscription> subscriptions = new LinkedHashMap<>();
    final List<Priority> priorities;
    final Set<String> abilities = new LinkedHashSet<>(ABILITIES);
    final List<StandInNotification> notified = new ArrayList<>();
    final List<LogEntry> log = new ArrayList<>();
    final Map<Instant, List<Runnable>> later = new TreeMap<>();
    final Courier courier;
    private @Nullable Instant pretended;

    Account(InstantSource clock, Courier courier) {
        this.clock = clock;
        this.courier = courier;
        this.priorities = Priority.all(ids);
    }

    synchronized <T extends @Nullable Object> T locked(Supplier<T> work) {
        return work.get();
    }

    synchronized void locking(Runnable work) {
        work.run();
    }

    /** The time that what happens now is recorded with. */
    Instant now() {
        return pretended == null ? clock.instant() : pretended;
    }

    /** Does what was due at a time as if it were that time. */
    void at(Instant time, Runnable work) {
        pretended = time;
        try {
            work.run();
        } finally {
            pretended = null;
        }
    }

    /** Does something at a time, when {@link Deadlines} comes to it. */
    void later(Instant time, Runnable work) {
        later.computeIfAbsent(time, any -> new ArrayList<>()).add(work);
    }

    StandInUser addUser(String name, String email) {
        StandInUser user = new StandInUser(ids.next("P"), name, email);
        users.put(user.id(), user);
        return user;
    }

    StandInTeam addTeam(String name, List<StandInUser> members) {
        StandInTeam team = new StandInTeam(ids.next("P"), name, members);
        teams.put(team.id(), team);
        return team;
    }

    StandInService addService(String name, StandInPolicy policy) {
        StandInService service = new StandInService(this, name, policy);
        services.put(service.id(), service);
        return service;
    }

    Optional<StandInUser> userOf(String email) {
        return users.values().stream()
                .filter(user -> user.email().equalsIgnoreCase(email))
                .findFirst();
    }

    Optional<StandInService> serviceOf(String routingKey) {
        return services.values().stream()
                .filter(service -> service.routingKey().equals(routingKey))
                .findFirst();
    }

    /** The open incident that has an alert of a key, also where the alert came to it by merging. */
    Optional<Ticket> alerting(StandInService service, String key) {
        return tickets.values().stream()
                .filter(ticket ->
                        ticket.isOpen() && ticket.openAlert(service, key).isPresent())
                .findFirst();
    }

    boolean paused(StandInService service) {
        Instant now = now();
        return pauses.values().stream().anyMatch(pause -> pause.holds(service, now));
    }

    /** Tells the subscriptions that want to know. */
    void tell(String type, Ticket ticket, Agent agent, ObjectNode data) {
        ObjectNode event = WebhookEvent.of(this, type, agent, data);
        for (Subscription subscription : subscriptions.values()) {
            if (subscription.wants(type, ticket)) {
                courier.enqueue(subscription, ticket.id, event);
            }
        }
    }
}
