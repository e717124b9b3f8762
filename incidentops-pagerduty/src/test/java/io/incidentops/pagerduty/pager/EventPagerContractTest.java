package io.incidentops.pagerduty.pager;

import io.incidentops.model.PageTarget;
import io.incidentops.pagerduty.Scene;
import io.incidentops.port.Pager;
import io.incidentops.testkit.PageState;
import io.incidentops.testkit.contract.PagerContract;
import io.incidentops.testkit.pagerduty.PagerDutyFault;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

/** The pager port by the Events API. */
class EventPagerContractTest extends PagerContract {
    private Scene scene;

    @Override
    protected Pager pager() {
        scene = new Scene(
                (scene, builder) -> builder.service("checkout", Route.integration(scene.checkout.routingKey())));
        return scene.pagerDuty.pager();
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Override
    protected PageTarget target() {
        return PageTarget.service("checkout");
    }

    @Override
    protected Optional<PageState> state(String key) {
        return scene.there
                .find(key)
                .map(found -> PageState.valueOf(found.status().toUpperCase(Locale.ROOT)));
    }

    @Override
    protected int reached() {
        return scene.there.notified().size();
    }

    @Override
    protected void loseNextAnswer() {
        scene.there.faults().next("POST", "/v2/enqueue", PagerDutyFault.RESET.afterDoingIt());
    }
}
