package io.incidentops.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.event.NoteAdded;
import io.incidentops.event.RecordedEvent;
import io.incidentops.event.UnknownEvent;
import io.incidentops.model.EventRef;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Source;
import io.incidentops.store.Changes;
import io.incidentops.store.CommandKey;
import io.incidentops.store.EventLog.Positioned;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The record keeps what was written, in order. */
abstract class LogSuite extends StoreSuite {
    @Test
    void numbers_are_never_given_twice() {
        long first = store.nextNumber();
        long second = store.nextNumber();

        assertThat(first).isPositive();
        assertThat(second).isGreaterThan(first);
    }

    @Test
    void what_nobody_wrote_is_not_there() {
        assertThat(store.load(id("nobody"))).isEmpty();
        assertThat(store.read(id("nobody"), 0, 10)).isEmpty();
        assertThat(store.feed(0, 10)).isEmpty();
        assertThat(store.committed(new CommandKey("nobody", "k"))).isEmpty();
        assertThat(store.deliveries(id("nobody"))).isEmpty();
    }

    @Test
    void the_state_is_the_one_of_the_last_commit() {
        IncidentState state = note(declare("a"), "one");

        assertThat(store.load(id("a"))).contains(state);
    }

    @Test
    void events_come_back_as_they_were_written() {
        Changes changes = declaration("a")
                .event(new NoteAdded("Grüße, 世界 \uD83D\uDD25"), Source.of("chat", "m1"))
                .event(new UnknownEvent("later.kind.v7", "text", "{\"a\":1,\"text\":\"text\"}"))
                .changes();
        store.commit(changes);

        assertThat(store.read(id("a"), 0, 10)).isEqualTo(changes.events());
    }

    @Test
    void reading_begins_after_a_version_and_ends_at_a_limit() {
        IncidentState state = declare("a");
        for (int i = 2; i <= 120; i++) {
            state = note(state, "note " + i);
        }

        assertThat(versions(store.read(id("a"), 0, 3))).containsExactly(1L, 2L, 3L);
        assertThat(versions(store.read(id("a"), 3, 2))).containsExactly(4L, 5L);
        assertThat(store.read(id("a"), 20, 1_000)).hasSize(100);
        assertThat(store.read(id("a"), 120, 10)).isEmpty();
        assertThat(store.read(id("a"), 1_000, 10)).isEmpty();
    }

    @Test
    void the_feed_holds_all_events_in_the_order_of_their_commits_without_gaps() {
        IncidentState a = declare("a");
        declare("b");
        note(a, "one");

        List<Positioned> all = store.feed(0, 10);

        assertThat(all).extracting(Positioned::position).containsExactly(1L, 2L, 3L);
        assertThat(all)
                .extracting(each -> each.event().ref().toString())
                .containsExactly(ref("a", 1), ref("b", 1), ref("a", 2));
        assertThat(store.feed(1, 1)).containsExactly(all.get(1));
        assertThat(store.feed(3, 10)).isEmpty();
        assertThat(store.feed(99, 10)).isEmpty();
    }

    private static String ref(String incident, long version) {
        return new EventRef(id(incident), version).toString();
    }

    @Test
    void what_was_read_does_not_change_afterwards() {
        IncidentState state = declare("a");
        List<RecordedEvent> before = store.read(id("a"), 0, 10);

        note(state, "one");

        assertThat(before).hasSize(1);
    }

    private static List<Long> versions(List<RecordedEvent> events) {
        return events.stream().map(RecordedEvent::version).toList();
    }
}
