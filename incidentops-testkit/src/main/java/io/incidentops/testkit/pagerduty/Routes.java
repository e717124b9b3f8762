package io.incidentops.testkit.pagerduty;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All that the REST API offers here; the more particular paths first. */
final class Routes {
    /** A route and what stands in the place of its path's parts in braces. */
    record Match(Route route, Map<String, String> path) {}

    private static final List<Route> ALL = Stream.of(
                    IncidentMethods.all(),
                    NoteMethods.all(),
                    ResponderMethods.all(),
                    AlertMethods.all(),
                    LogMethods.all(),
                    ServiceMethods.all(),
                    PolicyMethods.all(),
                    ScheduleMethods.all(),
                    OverrideMethods.all(),
                    RotaMethods.all(),
                    OncallMethods.all(),
                    UserMethods.all(),
                    WindowMethods.all(),
                    SubscriptionMethods.all())
            .flatMap(List::stream)
            .sorted(Comparator.comparingLong(route -> route.path().open()))
            .toList();

    private Routes() {}

    static Optional<Match> find(String verb, String path) {
        return ALL.stream()
                .filter(route -> route.verb().equals(verb))
                .flatMap(route -> route.path().match(path).map(found -> new Match(route, found)).stream())
                .findFirst();
    }

    static List<Route> all() {
        return ALL;
    }
}
