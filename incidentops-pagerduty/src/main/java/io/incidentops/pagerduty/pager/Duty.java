package io.incidentops.pagerduty.pager;

import io.incidentops.model.Actor;
import io.incidentops.model.PageTarget;
import io.incidentops.pagerduty.rest.ContactMethod;
import io.incidentops.pagerduty.rest.EscalationPolicy;
import io.incidentops.pagerduty.rest.OnCallEntry;
import io.incidentops.pagerduty.rest.PagerDutyRest;
import io.incidentops.pagerduty.value.Reference;
import io.incidentops.port.OnCall;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Who is on call for each route, with their numbers, for the list that is there while PagerDuty is not. A person stands in it for
 * the first two levels of a policy; their number is asked for once a day. Each method throws what the API throws. Thread-safe.
 */
final class Duty {
    private static final int LEVELS = 2;
    private static final Duration DAY = Duration.ofDays(1);

    private final PagerDutyRest rest;
    private final Inventory inventory;
    private final PagerDutyPeople people;
    private final Routes routes;
    private final InstantSource clock;
    private final Map<String, Phone> phones = new ConcurrentHashMap<>();

    private record Phone(@Nullable String number, Instant asOf) {}

    Duty(PagerDutyRest rest, Inventory inventory, PagerDutyPeople people, Routes routes, InstantSource clock) {
        this.rest = rest;
        this.inventory = inventory;
        this.people = people;
        this.routes = routes;
        this.clock = clock;
    }

    List<OnCall> now() {
        Map<PageTarget, String> policies = policies();
        List<OnCallEntry> entries = policies.isEmpty()
                ? List.of()
                : rest.onCalls().now(Set.copyOf(policies.values())).toList();
        List<OnCall> all = new ArrayList<>();
        policies.forEach((target, policy) -> entries.stream()
                .filter(entry ->
                        entry.policy() != null && entry.policy().id().equals(policy) && entry.level() <= LEVELS)
                .sorted(Comparator.comparingInt(OnCallEntry::level))
                .forEach(entry -> person(target, entry).ifPresent(all::add)));
        return all;
    }

    private Optional<OnCall> person(PageTarget target, OnCallEntry entry) {
        Reference user = entry.user();
        if (user == null) {
            return Optional.empty();
        }
        Actor actor = people.actor(new Reference(user.id(), "user", user.summary(), user.url()));
        return Optional.of(new OnCall(target, actor, phone(user.id()), entry.end()));
    }

    private @Nullable String phone(String user) {
        Instant now = clock.instant();
        Phone known = phones.get(user);
        if (known == null || known.asOf().plus(DAY).isBefore(now)) {
            String number = rest.users().contactMethods(user).stream()
                    .map(ContactMethod::phone)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            known = new Phone(number, now);
            phones.put(user, known);
        }
        return known.number();
    }

    /** The policies of the routes that the host named, or all where it named none. */
    private Map<PageTarget, String> policies() {
        Inventory.Lists lists = inventory.lists();
        Map<PageTarget, String> policies = new LinkedHashMap<>();
        routes.byTarget().entrySet().stream()
                .sorted(Comparator.comparing(each -> each.getKey().toString()))
                .forEach(each -> Policies.of(each.getValue(), lists).ifPresent(id -> policies.put(each.getKey(), id)));
        if (policies.isEmpty()) {
            for (EscalationPolicy policy : lists.policies()) {
                policies.put(PageTarget.policy(policy.id()), policy.id());
            }
        }
        return policies;
    }
}
