package io.incidentops.pagerduty.pager;

import io.incidentops.pagerduty.Scene;

/** The pager port by the Events API. */
class EventPagerContractTest extends StandInPager {
    EventPagerContractTest() {
        super("/v2/enqueue");
    }

    @Override
    Route route(Scene scene) {
        return Route.integration(scene.checkout.routingKey());
    }
}
