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

/** The pager port over the stand-in, by one route. */
abstract class StandInPager extends PagerContract {
    private final String call;
    private Scene scene;

    /**
     * Pages by a call.
     *
     * @param call the path of the call that opens a page
     */
    @SuppressWarnings("NullAway.Init") // made before each test
    StandInPager(String call) {
        this.call = call;
    }

    abstract Route route(Scene scene);

    @Override
    protected Pager pager() {
        scene = new Scene(
                (scene, builder) -> builder.pagingService(scene.paging.id()).service("checkout", route(scene)));
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
        scene.there.faults().next("POST", call, PagerDutyFault.RESET.afterDoingIt());
    }
}
