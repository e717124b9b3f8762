package io.incidentops.pagerduty.pager;

import io.incidentops.pagerduty.rest.PagerDutyService;
import java.util.Optional;

/** Which escalation policy a route ends at. */
final class Policies {
    private Policies() {}

    static Optional<String> of(Route route, Inventory.Lists lists) {
        if (route instanceof Route.Policy policy) {
            return Optional.of(policy.id());
        }
        return service(route, lists)
                .flatMap(service -> Optional.ofNullable(service.escalationPolicy()))
                .map(policy -> policy.id());
    }

    /** The service that a route goes to; nothing for a person or a policy, or where PagerDuty does not list it. */
    static Optional<PagerDutyService> service(Route route, Inventory.Lists lists) {
        if (route instanceof Route.Service service) {
            return lists.service(service.id());
        }
        return route instanceof Route.Integration integration
                ? lists.services().stream()
                        .filter(service -> service.integrations().contains(integration.routingKey()))
                        .findFirst()
                : Optional.empty();
    }
}
