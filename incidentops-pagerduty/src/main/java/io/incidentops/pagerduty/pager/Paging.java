package io.incidentops.pagerduty.pager;

import io.incidentops.model.PageTarget;
import io.incidentops.pagerduty.events.PagerDutyEvents;
import io.incidentops.pagerduty.rest.NewIncident;
import io.incidentops.pagerduty.rest.PagerDutyIncident;
import io.incidentops.pagerduty.rest.PagerDutyRest;
import io.incidentops.port.Pager;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts the pager and its preflight together. */
public final class Paging {
    private Paging() {}

    /**
     * What they are made of.
     *
     * @param routes where each target's page goes
     * @param drills where drills go, or null
     * @param events the Events API
     * @param rest the REST API, or null where there is no token
     * @param inventory what PagerDuty has
     * @param people who is who
     * @param library the library
     * @param clock the one clock
     * @param told is told of each incident that we changed
     */
    public record Parts(
            Routes routes,
            @Nullable Route drills,
            PagerDutyEvents events,
            @Nullable PagerDutyRest rest,
            Inventory inventory,
            PagerDutyPeople people,
            Library library,
            InstantSource clock,
            Consumer<PagerDutyIncident> told) {}

    /**
     * The pager.
     *
     * @param parts what it is made of
     * @return the pager, with one for drills where they have a route
     */
    public static Pager pager(Parts parts) {
        RestPages rest = parts.rest() == null
                ? null
                : new RestPages(
                        parts.rest(),
                        parts.people(),
                        parts.routes().pagingService(),
                        id -> parts.library().ops().store().load(id),
                        parts.told());
        Duty duty = parts.rest() == null
                ? null
                : new Duty(parts.rest(), parts.inventory(), parts.people(), parts.routes(), parts.clock());
        Pager drills = parts.drills() == null
                ? null
                : new PagerDutyPager(
                        parts.drills(), new EventPages(parts.events(), keys(Stream.of(parts.drills()))), rest);
        Set<String> keys = keys(parts.routes().byTarget().values().stream());
        return new PagerDutyPager(ways(parts), new EventPages(parts.events(), keys), rest, duty, drills);
    }

    private static Ways ways(Parts parts) {
        return new PageRoutes(parts.routes(), parts.rest() == null ? null : parts.inventory(), parts.people());
    }

    private static Set<String> keys(Stream<Route> routes) {
        return routes.filter(Route.Integration.class::isInstance)
                .map(Route.Integration.class::cast)
                .map(Route.Integration::routingKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Looks whether routes reach a human.
     *
     * @param parts what the pager is made of
     * @param more targets beside those that have a route, such as the services of a catalogue
     * @return a finding for each
     * @throws IllegalStateException where there is no REST token to look with
     */
    public static List<Preflight.Finding> preflight(Parts parts, Collection<PageTarget> more) {
        if (parts.rest() == null) {
            throw new IllegalStateException(
                    "looking whether pages reach people needs a REST token: PagerDuty.builder().apiToken(...)");
        }
        List<PageTarget> targets = new ArrayList<>(parts.routes().byTarget().keySet());
        targets.addAll(more);
        return new Preflight(parts.rest(), parts.inventory(), ways(parts)).look(targets);
    }

    /**
     * What a page would open by REST, without opening it.
     *
     * @param parts what the pager is made of
     * @param target who is to be paged
     * @param title what happens
     * @param key the key under which it is found again
     * @return the draft, or why there is none
     * @throws IllegalStateException where there is no REST token
     * @throws io.incidentops.pagerduty.rest.PagerDutyException where PagerDuty has to be asked and does not answer
     */
    public static PageDraft draft(Parts parts, PageTarget target, String title, String key) {
        if (parts.rest() == null) {
            throw new IllegalStateException(
                    "opening an incident by hand needs a REST token: PagerDuty.builder().apiToken(...)");
        }
        Way way = ways(parts).to(target);
        Route route = way.route().orElse(null);
        return route == null ? new PageDraft(null, way.problem()) : draft(parts, route, title, key);
    }

    private static PageDraft draft(Parts parts, Route route, String title, String key) {
        if (route instanceof Route.Policy policy) {
            return new PageDraft(paging(parts, title, key).escalationPolicy(policy.id()), "");
        }
        if (route instanceof Route.User user) {
            return new PageDraft(paging(parts, title, key).assignedTo(user.id()), "");
        }
        return Policies.service(route, parts.inventory().lists())
                .map(service -> new PageDraft(NewIncident.of(service.id(), title, key), ""))
                .orElseGet(() -> new PageDraft(
                        null, "PagerDuty lists no service at the end of its route: look at the id or the key"));
    }

    private static NewIncident paging(Parts parts, String title, String key) {
        return NewIncident.of(Objects.requireNonNull(parts.routes().pagingService()), title, key);
    }
}
