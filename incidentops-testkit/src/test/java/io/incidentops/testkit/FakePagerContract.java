package io.incidentops.testkit;

import io.incidentops.model.Actor;
import io.incidentops.model.PageTarget;
import io.incidentops.port.OnCall;
import io.incidentops.port.Pager;
import io.incidentops.port.PagerFeature;
import io.incidentops.testkit.contract.PagerContract;
import java.util.Optional;
import java.util.Set;

/** The pager contract on a fake with some features. */
abstract class FakePagerContract extends PagerContract {
    private final FakePager pager;

    FakePagerContract(Set<PagerFeature> features) {
        pager = new FakePager()
                .features(features)
                .duty(new OnCall(target(), Actor.person("dana", "Dana"), "+49 151 1234567", null));
    }

    @Override
    protected Pager pager() {
        return pager;
    }

    @Override
    protected PageTarget target() {
        return PageTarget.team("payments");
    }

    @Override
    protected Optional<PageState> state(String key) {
        return pager.page(key).map(FakePage::state);
    }

    @Override
    protected int reached() {
        return pager.pages().stream().mapToInt(page -> page.reached().size()).sum();
    }

    @Override
    protected void loseNextAnswer() {
        pager.faults().next(Fault.TIMEOUT_AFTER_SUCCESS);
    }
}
