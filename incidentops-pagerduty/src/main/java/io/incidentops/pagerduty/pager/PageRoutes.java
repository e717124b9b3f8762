package io.incidentops.pagerduty.pager;

import io.incidentops.model.Actor;
import io.incidentops.model.PageTarget;
import io.incidentops.pagerduty.rest.EscalationPolicy;
import io.incidentops.pagerduty.value.Reference;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** By which way a page goes: as the host said, or else by what the target is called at PagerDuty. Thread-safe. */
final class PageRoutes implements Ways {
    private final Routes routes;
    private final @Nullable Inventory inventory;
    private final PagerDutyPeople people;

    PageRoutes(Routes routes, @Nullable Inventory inventory, PagerDutyPeople people) {
        this.routes = routes;
        this.inventory = inventory;
        this.people = people;
    }

    @Override
    public Optional<Route> named(PageTarget target) {
        return routes.named(target);
    }

    @Override
    public Way to(PageTarget target) {
        Optional<Way> named = routes.named(target).map(Way::to);
        Way way = named.orElseGet(() -> found(target));
        boolean homeless = way.route()
                        .filter(route -> route instanceof Route.Policy || route instanceof Route.User)
                        .isPresent()
                && routes.pagingService() == null;
        return homeless
                ? Way.none("nobody said on which service " + target
                        + " is paged: name one with PagerDuty.builder().pagingService(...)")
                : way;
    }

    private Way found(PageTarget target) {
        if (inventory == null) {
            return Way.none(target + " has no route, and without a REST token it cannot be looked up: name one with"
                    + " PagerDuty.builder().route(...)");
        }
        Way way = found(target, inventory.lists());
        return way.route().isEmpty() && inventory.renew() ? found(target, inventory.lists()) : way;
    }

    private Way found(PageTarget target, Inventory.Lists lists) {
        return switch (target.kind()) {
            case SERVICE ->
                lists.service(target.id())
                        .map(service -> Way.to(Route.service(service.id())))
                        .orElseGet(() -> unknown(target, "service(\"" + target.id() + "\", ...)"));
            case POLICY ->
                lists.policy(target.id())
                        .map(policy -> Way.to(Route.policy(policy.id())))
                        .orElseGet(() -> unknown(target, "route(...), or write the policy's id"));
            case TEAM -> team(target, lists);
            case ROLE -> unknown(target, "role(" + target.id() + ", ...)");
            case PERSON ->
                people.user(Actor.person(target.id()))
                        .map(user -> Way.to(Route.user(user.id())))
                        .orElseGet(() -> Way.none("nobody knows which user of PagerDuty " + target.id()
                                + " is: add their pager id or e-mail address to the directory"));
        };
    }

    private static Way team(PageTarget target, Inventory.Lists lists) {
        List<EscalationPolicy> policies = lists.policies().stream()
                .filter(policy -> policy.teams().stream().anyMatch(team -> called(team, target.id())))
                .toList();
        if (policies.size() == 1) {
            return Way.to(Route.policy(policies.get(0).id()));
        }
        return policies.isEmpty()
                ? unknown(target, "team(\"" + target.id() + "\", ...)")
                : Way.none("the team " + target.id() + " has " + policies.size()
                        + " escalation policies: say which with PagerDuty.builder().team(\"" + target.id()
                        + "\", ...)");
    }

    private static boolean called(Reference team, String idOrName) {
        return team.id().equals(idOrName) || team.name().equalsIgnoreCase(idOrName);
    }

    private static Way unknown(PageTarget target, String remedy) {
        return Way.none("PagerDuty has no " + target + ": name its route with PagerDuty.builder()." + remedy);
    }
}
