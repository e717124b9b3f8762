package io.incidentops.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.work.Claim;
import io.incidentops.work.DeliveryState;
import io.incidentops.work.InboxRequest;
import io.incidentops.work.Settlement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the store does beyond its contract, which the testkit runs on it. */
class MemoryStoreTest {
    private static final Instant START = Instant.parse("2017-01-31T17:20:00Z");

    private final MemoryStore store = new MemoryStore(() -> START);

    private boolean receive(String key, Duration after) {
        return store.receive(new InboxRequest(key, "chat.events", new byte[] {1}, START.plus(after)));
    }

    private void workEverything() {
        List<Claim> claims = store.claim("node", START.plus(Duration.ofDays(9)), Duration.ofSeconds(30), 10);
        for (Claim claim : claims) {
            store.settle(new Settlement.Finished(claim, DeliveryState.ACCEPTED, null, null));
        }
    }

    @Test
    void worked_requests_are_forgotten_two_days_after_they_came() {
        receive("old", Duration.ZERO);
        receive("young", Duration.ofHours(1));
        workEverything();

        receive("other", Duration.ofDays(2).plusMillis(1));

        assertThat(receive("young", Duration.ofDays(2))).isFalse();
        assertThat(receive("old", Duration.ofDays(2))).isTrue();
        assertThat(store.status().inbox()).isEqualTo(2);
    }

    @Test
    void requests_that_wait_are_never_forgotten() {
        receive("old", Duration.ZERO);

        receive("other", Duration.ofDays(5));

        assertThat(receive("old", Duration.ofDays(5))).isFalse();
        assertThat(store.status().inbox()).isEqualTo(2);
    }

    @Test
    void closing_it_loses_nothing() {
        receive("a", Duration.ZERO);

        store.close();
        store.close();

        assertThat(store.status().inbox()).isEqualTo(1);
    }
}
