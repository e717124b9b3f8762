package io.incidentops.pagerduty.pager;

import io.incidentops.model.PageTarget;
import java.util.Optional;

/** Finds the way of a page. Thread-safe. */
interface Ways {
    /**
     * The way of a page.
     *
     * @throws io.incidentops.pagerduty.rest.PagerDutyException where PagerDuty has to be asked and does not answer
     */
    Way to(PageTarget target);

    /** The route that the host named; nothing where it named none. */
    Optional<Route> named(PageTarget target);

    /** One way for everybody. */
    static Ways only(Route route) {
        return new Ways() {
            @Override
            public Way to(PageTarget target) {
                return Way.to(route);
            }

            @Override
            public Optional<Route> named(PageTarget target) {
                return Optional.of(route);
            }
        };
    }
}
