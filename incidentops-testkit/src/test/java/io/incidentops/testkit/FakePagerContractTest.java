package io.incidentops.testkit;

import io.incidentops.port.PagerFeature;
import java.util.Set;
import org.junit.jupiter.api.Nested;

class FakePagerContractTest {
    @Nested
    class With_every_feature extends FakePagerContract {
        With_every_feature() {
            super(Set.of(PagerFeature.values()));
        }
    }

    @Nested
    class With_nothing_but_paging extends FakePagerContract {
        With_nothing_but_paging() {
            super(Set.of());
        }
    }

    @Nested
    class With_a_way_to_look extends FakePagerContract {
        With_a_way_to_look() {
            super(Set.of(PagerFeature.FIND));
        }
    }
}
