package io.incidentops.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incidentops.event.NoteAdded;
import io.incidentops.event.Redacted;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Source;
import io.incidentops.model.Text;
import io.incidentops.store.EventLog.Positioned;
import io.incidentops.work.Claim;
import io.incidentops.work.InboxRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Inbound requests are kept once and worked once; what is redacted is gone from them too. */
abstract class InboxSuite extends StoreSuite {
    private static InboxRequest request(String key, Instant at) {
        return new InboxRequest(key, "chat.events", "a secret".getBytes(StandardCharsets.UTF_8), at);
    }

    private static byte[] body(Claim claim) {
        return ((InboxRequest) claim.work()).body();
    }

    @Test
    void a_request_is_handed_out_as_it_came() {
        assertThat(store.receive(request("r1", START))).isTrue();

        Claim claim = claimOne();

        InboxRequest kept = (InboxRequest) claim.work();
        assertThat(kept.key()).isEqualTo("r1");
        assertThat(kept.channel()).isEqualTo("chat.events");
        assertThat(kept.receivedAt()).isEqualTo(START);
        assertThat(new String(kept.body(), StandardCharsets.UTF_8)).isEqualTo("a secret");
        assertThat(store.status().inbox()).isEqualTo(1);
        assertThat(store.settle(accepted(claim))).isTrue();
        assertThat(store.status().inbox()).isZero();
        assertThat(claim()).isEmpty();
    }

    @Test
    void the_same_key_is_kept_once_worked_or_not() {
        store.receive(request("r1", START));
        assertThat(store.receive(request("r1", START))).isFalse();

        store.settle(accepted(claimOne()));

        assertThat(store.receive(request("r1", START.plus(Duration.ofHours(47)))))
                .isFalse();
        assertThat(claim(START.plus(Duration.ofDays(3)))).isEmpty();
    }

    @Test
    void a_worked_request_is_forgotten_after_48_hours_and_its_key_may_come_again() {
        store.receive(request("r1", START));
        store.settle(accepted(claimOne()));
        Instant after = START.plus(Duration.ofDays(2)).plusMillis(1);

        assertThat(store.receive(request("r2", after))).isTrue();

        assertThat(store.receive(request("r1", after))).isTrue();
        assertThat(ids(claim(after))).containsExactly("inbox/r2", "inbox/r1");
    }

    @Test
    void a_request_that_waits_is_kept_however_old_it_is() {
        store.receive(request("r1", START));
        Instant after = START.plus(Duration.ofDays(30));

        assertThat(store.receive(request("r2", after))).isTrue();

        assertThat(store.receive(request("r1", after))).isFalse();
        assertThat(ids(claim(after))).containsExactly("inbox/r1", "inbox/r2");
    }

    @Test
    void requests_wait_for_nobody() {
        store.receive(request("r2", START.plusMillis(1)));
        store.receive(request("r1", START));

        assertThat(ids(claim())).containsExactly("inbox/r1", "inbox/r2");
    }

    @Test
    void another_node_works_what_one_left_behind() {
        store.receive(request("r1", START));
        claimOne();
        clock.advance(LEASE);

        Claim again = claimOne();

        assertThat(again.attempt()).isEqualTo(2);
        assertThat(again.unclear()).isFalse();
    }

    @Test
    void a_request_that_cannot_be_worked_now_comes_again() {
        store.receive(request("r1", START));

        store.settle(later(claimOne(), DUE.plusSeconds(5)));

        assertThat(claim(DUE)).isEmpty();
        assertThat(claim(DUE.plusSeconds(5))).hasSize(1);
    }

    @Test
    void a_commit_settles_the_request_that_it_came_from() {
        store.receive(request("r1", START));
        IncidentState state = declare("a");

        commit(Draft.note(state, START, "x").settle(accepted(claimOne())));

        clock.advance(LEASE);
        assertThat(claim()).isEmpty();
        assertThat(store.receive(request("r1", START))).isFalse();
    }

    @Test
    void a_redacted_text_is_gone_from_the_record() {
        IncidentState state = note(declare("a"), "a secret");

        commit(Draft.after(state, START)
                .event(new Redacted(List.of(2L), "leaked"))
                .redact(2));

        assertThat(store.read(id("a"), 0, 10))
                .extracting(event -> event.event().text())
                .containsExactly("Checkout answers 500", Text.REDACTED, "leaked");
        assertThat(store.feed(0, 10)).extracting(Positioned::event).isEqualTo(store.read(id("a"), 0, 10));
    }

    @Test
    void redaction_keeps_who_when_and_where_from() {
        IncidentState state = declare("a");
        Draft written = Draft.after(state, START).event(new NoteAdded("a secret"), Source.of("chat", "m1"));
        commit(Draft.after(commit(written), START).event(new NoteAdded("y")).redact(2));

        assertThat(store.read(id("a"), 1, 1))
                .containsExactly(written.changes().events().get(0).redacted());
    }

    @Test
    void a_redacted_text_is_gone_from_the_request_that_brought_it() {
        store.receive(request("r1", START));
        store.receive(request("r2", START));
        IncidentState state =
                commit(Draft.after(declare("a"), START).event(new NoteAdded("a secret"), Source.of("chat", "r1")));

        commit(Draft.after(state, START).event(new NoteAdded("y")).redact(2));

        List<Claim> claims = claim();
        assertThat(ids(claims)).containsExactly("inbox/r1", "inbox/r2");
        assertThat(body(claims.get(0))).isEmpty();
        assertThat(body(claims.get(1))).isNotEmpty();
        assertThat(store.receive(request("r1", START))).isFalse();
    }

    @Test
    void what_an_incident_does_not_have_cannot_be_redacted() {
        IncidentState state = declare("a");

        assertThatThrownBy(() ->
                        store.commit(Draft.note(state, START, "x").redact(9).changes()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(store.load(id("a"))).contains(state);
    }
}
