package io.incidentops.pagerduty.pager;

import io.incidentops.model.PageTarget;
import io.incidentops.pagerduty.rest.ContactMethod;
import io.incidentops.pagerduty.rest.OnCallEntry;
import io.incidentops.pagerduty.rest.PagerDutyException;
import io.incidentops.pagerduty.rest.PagerDutyRest;
import io.incidentops.pagerduty.rest.PagerDutyService;
import io.incidentops.pagerduty.value.Reference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks whether each target would reach a human now, without reaching anybody. Thread-safe. */
public final class Preflight {
    private final PagerDutyRest rest;
    private final Inventory inventory;
    private final Ways ways;

    Preflight(PagerDutyRest rest, Inventory inventory, Ways ways) {
        this.rest = rest;
        this.inventory = inventory;
        this.ways = ways;
    }

    /**
     * What became of one target. Immutable.
     *
     * @param target the target
     * @param reaches who would be reached first, by name
     * @param problems why a page might reach nobody, in words; none where it reaches somebody
     */
    public record Finding(PageTarget target, List<String> reaches, List<String> problems) {
        /** Copies the lists. */
        public Finding {
            reaches = List.copyOf(reaches);
            problems = List.copyOf(problems);
        }

        @Override
        public String toString() {
            return target
                    + (problems.isEmpty()
                            ? " reaches " + String.join(", ", reaches)
                            : ": " + String.join("; ", problems));
        }
    }

    List<Finding> look(Collection<PageTarget> targets) {
        return targets.stream()
                .distinct()
                .sorted(Comparator.comparing(PageTarget::toString))
                .map(this::look)
                .toList();
    }

    private Finding look(PageTarget target) {
        try {
            Way way = ways.to(target);
            return way.route()
                    .map(route -> look(target, route))
                    .orElseGet(() -> new Finding(target, List.of(), List.of(way.problem())));
        } catch (PagerDutyException e) {
            return new Finding(target, List.of(), List.of("PagerDuty does not say: " + e.getMessage()));
        }
    }

    private Finding look(PageTarget target, Route route) {
        if (route instanceof Route.User user) {
            return people(target, List.of(new Reference(user.id(), "user", null, null)), new ArrayList<>());
        }
        Inventory.Lists lists = inventory.lists();
        List<String> problems = new ArrayList<>();
        Optional<PagerDutyService> service = Policies.service(route, lists);
        service.filter(known -> Set.of("disabled", "maintenance").contains(known.status()))
                .ifPresent(known -> problems.add("its service " + known.name() + " is " + known.status()));
        Optional<String> policy = Policies.of(route, lists);
        if (policy.isEmpty() || lists.policy(policy.get()).isEmpty()) {
            problems.add("PagerDuty has no escalation policy at the end of its route");
            return new Finding(target, List.of(), problems);
        }
        List<OnCallEntry> entries = rest.onCalls().now(List.of(policy.get())).toList();
        int first = entries.stream().mapToInt(OnCallEntry::level).min().orElse(0);
        List<Reference> users = entries.stream()
                .filter(entry -> entry.level() == first)
                .map(OnCallEntry::user)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
        if (users.isEmpty()) {
            problems.add("nobody is on call for it now");
        } else if (first > 1) {
            problems.add("nobody is on call at its first level now");
        }
        return people(target, users, problems);
    }

    /** An address alone wakes nobody up. */
    private Finding people(PageTarget target, List<Reference> users, List<String> problems) {
        List<String> names = new ArrayList<>();
        for (Reference user : users) {
            String name =
                    inventory.lists().user(user.id()).map(known -> known.name()).orElse(user.name());
            names.add(name);
            boolean audible = rest.users().contactMethods(user.id()).stream()
                    .map(ContactMethod::type)
                    .anyMatch(type -> !type.startsWith("email"));
            if (!audible) {
                problems.add(name + " has neither a telephone nor the app in PagerDuty");
            }
        }
        return new Finding(target, names, problems);
    }
}
