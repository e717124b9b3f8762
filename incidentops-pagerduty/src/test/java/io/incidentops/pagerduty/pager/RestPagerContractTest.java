package io.incidentops.pagerduty.pager;

import io.incidentops.pagerduty.Scene;

/** The pager port by the REST API. */
class RestPagerContractTest extends StandInPager {
    RestPagerContractTest() {
        super("/incidents");
    }

    @Override
    Route route(Scene scene) {
        return Route.service(scene.checkout.id());
    }
}
