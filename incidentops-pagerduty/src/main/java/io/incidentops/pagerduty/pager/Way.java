package io.incidentops.pagerduty.pager;

import java.util.Optional;

/**
 * By which way a page goes, or why there is none. Immutable.
 *
 * @param route the route, or nothing
 * @param problem why there is none, empty where there is one
 */
record Way(Optional<Route> route, String problem) {
    static Way to(Route route) {
        return new Way(Optional.of(route), "");
    }

    static Way none(String problem) {
        return new Way(Optional.empty(), problem);
    }
}
