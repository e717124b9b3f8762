package io.incidentops.pagerduty.pager;

import io.incidentops.model.PageTarget;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where each target's page goes, as the host said. A value: each method answers a changed copy. Immutable.
 *
 * @param byTarget the routes
 * @param pagingService the service on which persons, teams and policies are paged, or null
 */
public record Routes(
        Map<PageTarget, Route> byTarget, @Nullable String pagingService) {
    /** None. */
    public static final Routes NONE = new Routes(Map.of(), null);

    /** Copies the map. */
    public Routes {
        byTarget = Map.copyOf(byTarget);
    }

    /**
     * With a route.
     *
     * @param target who is paged
     * @param route by which way
     * @return the changed copy
     */
    public Routes with(PageTarget target, Route route) {
        Map<PageTarget, Route> more = new LinkedHashMap<>(byTarget);
        more.put(Objects.requireNonNull(target, "target"), Objects.requireNonNull(route, "route"));
        return new Routes(more, pagingService);
    }

    /**
     * With the service on which persons, teams and policies are paged.
     *
     * @param id the service's id
     * @return the changed copy
     */
    public Routes pagingService(String id) {
        return new Routes(byTarget, id);
    }

    /**
     * The route that was named for a target.
     *
     * @param target who is paged
     * @return the route, or nothing
     */
    public Optional<Route> named(PageTarget target) {
        return Optional.ofNullable(byTarget.get(target));
    }
}
