package io.incidentops.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.model.IncidentId;
import io.incidentops.model.IncidentState;
import io.incidentops.store.Changes;
import io.incidentops.store.CommitResult;
import io.incidentops.store.IncidentStore;
import io.incidentops.testkit.Fixtures;
import io.incidentops.testkit.ManualClock;
import io.incidentops.work.Claim;
import io.incidentops.work.Delivery;
import io.incidentops.work.DeliveryState;
import io.incidentops.work.Settlement;
import io.incidentops.work.Work;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the parts of the store's contract have in common: a fresh store, a clock, and short ways to write. */
abstract class StoreSuite {
    static final Instant START = Fixtures.START;
    static final Duration LEASE = Duration.ofSeconds(30);

    /** Late enough for everything but deadlines that a test plans for later. */
    static final Instant DUE = START.plus(Duration.ofMinutes(1));

    final ManualClock clock = ManualClock.at(START);
    IncidentStore store;

    @SuppressWarnings("NullAway.Init") // opened before each test
    StoreSuite() {}

    abstract IncidentStore open(InstantSource leases);

    @BeforeEach
    void open_a_store() {
        store = open(clock);
    }

    @AfterEach
    void close_the_store() {
        store.close();
    }

    static IncidentId id(String value) {
        return IncidentId.of(value);
    }

    /** A new incident, not yet committed. */
    Draft declaration(String id) {
        return Draft.declare(id(id), START, Fixtures.declaration(store.nextNumber()));
    }

    /** A new incident. */
    IncidentState declare(String id) {
        return commit(declaration(id));
    }

    /** One more note. */
    IncidentState note(IncidentState before, String text) {
        return commit(Draft.note(before, START, text));
    }

    /** Commits what must succeed. */
    IncidentState commit(Draft draft) {
        Changes changes = draft.changes();
        assertThat(store.commit(changes)).isInstanceOf(CommitResult.Done.class);
        return changes.state();
    }

    List<Claim> claim() {
        return claim(DUE);
    }

    List<Claim> claim(Instant now) {
        return store.claim("node", now, LEASE, 100);
    }

    /** Claims what must be the only thing to do. */
    Claim claimOne() {
        List<Claim> claims = claim();
        assertThat(claims).hasSize(1);
        return claims.get(0);
    }

    static List<Work> work(List<Claim> claims) {
        return claims.stream().map(Claim::work).toList();
    }

    /** The ids of claimed work, in order. */
    static List<String> ids(List<Claim> claims) {
        return claims.stream().map(claim -> claim.work().id()).toList();
    }

    static Settlement accepted(Claim claim) {
        return new Settlement.Finished(claim, DeliveryState.ACCEPTED, null, "ref");
    }

    static Settlement later(Claim claim, Instant at) {
        return new Settlement.Later(claim, at, "busy", false);
    }

    Delivery delivery(String incident, String effect) {
        return store.deliveries(id(incident)).stream()
                .filter(delivery -> delivery.effect().id().equals(effect))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("no effect " + effect + " among " + store.deliveries(id(incident))));
    }

    DeliveryState stateOf(String incident, String effect) {
        return delivery(incident, effect).state();
    }
}
