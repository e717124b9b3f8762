package io.incidentops.view;

import static io.incidentops.view.Story.ANA;
import static io.incidentops.view.Story.BEN;
import static io.incidentops.view.Story.SEV1;
import static io.incidentops.view.Story.UNKNOWN;
import static io.incidentops.view.Story.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incidentops.event.Acknowledged;
import io.incidentops.event.ActionAssigned;
import io.incidentops.event.ActionDone;
import io.incidentops.event.Corrected;
import io.incidentops.event.NoteAdded;
import io.incidentops.event.RecordedEvent;
import io.incidentops.event.Redacted;
import io.incidentops.event.Retracted;
import io.incidentops.event.SeverityChanged;
import io.incidentops.event.UnknownEvent;
import io.incidentops.model.EntryKind;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Severity;
import io.incidentops.rules.Evolver;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static List<Long> versions(Timeline timeline) {
        return timeline.entries().stream().map(entry -> entry.ref().version()).toList();
    }

    private static Story corrected() {
        return Story.declared("10:06")
                .add("10:10", BEN, new NoteAdded("errors rise"))
                .add("10:12", BEN, new NoteAdded("deployed 4.12"))
                .add("10:30", ANA, new Corrected(3, "deployed 4.12 to all", time("10:02"), ANA, "clock"));
    }

    @Test
    void the_whole_history_has_the_live_state() {
        History history = corrected().history();

        assertThat(history.state()).contains(Evolver.replay(history.events()));
        assertThat(history.events()).extracting(RecordedEvent::version).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void a_corrected_time_moves_the_entry() {
        Timeline timeline = corrected().history().timeline();

        assertThat(versions(timeline)).containsExactly(3L, 1L, 2L, 4L);
        TimelineEntry moved = timeline.entries().get(0);
        assertThat(moved.text()).isEqualTo("noted: deployed 4.12 to all");
        assertThat(moved.actor()).isEqualTo(ANA);
        assertThat(moved.flags())
                .containsExactlyInAnyOrder(TimelineEntry.Flag.CORRECTED, TimelineEntry.Flag.RECORDED_LATE);
    }

    @Test
    void of_two_corrections_the_last_wins_field_by_field() {
        Timeline timeline = corrected()
                .add("10:40", ANA, new Corrected(3, null, time("10:03"), null, null))
                .history()
                .timeline();

        TimelineEntry entry = timeline.entries().get(0);
        assertThat(entry.at()).isEqualTo(time("10:03"));
        assertThat(entry.text()).isEqualTo("noted: deployed 4.12 to all");
    }

    @Test
    void what_was_known_ignores_later_corrections() {
        History then = corrected().history().knownAt(time("10:20"));

        assertThat(versions(then.timeline())).containsExactly(1L, 2L, 3L);
        assertThat(then.timeline().entries().get(2).text()).isEqualTo("noted: deployed 4.12");
        assertThat(then.state().orElseThrow().version()).isEqualTo(3);
    }

    @Test
    void what_was_true_leaves_out_what_happened_later_and_keeps_what_was_recorded_later() {
        History history = Story.declared("10:06")
                .add("10:15", ANA, new SeverityChanged(UNKNOWN, SEV1, null))
                .add("10:07", "10:20", ANA, new Acknowledged())
                .history();

        IncidentState then = history.asOf(time("10:10")).state().orElseThrow();

        assertThat(then.severity()).isEqualTo(Severity.UNKNOWN);
        assertThat(then.phase().open()).isTrue();
        assertThat(then.lifecycle().acknowledged()).isNotNull();
    }

    @Test
    void what_was_true_is_corrected_and_says_nothing_of_the_record_itself() {
        History history = corrected().history().asOf(time("10:11"));

        assertThat(versions(history.timeline())).containsExactly(3L, 1L, 2L);
        assertThat(history.events()).extracting(RecordedEvent::version).containsExactly(1L, 2L, 3L);
        assertThat(history.events().get(2).occurredAt()).isEqualTo(time("10:02"));
    }

    @Test
    void the_questions_combine_in_any_order() {
        History history = corrected().history();

        History one = history.knownAt(time("10:20")).asOf(time("10:11"));
        History other = history.asOf(time("10:11")).knownAt(time("10:20"));

        assertThat(versions(one.timeline())).containsExactly(1L, 2L);
        assertThat(one.events()).isEqualTo(other.events());
        assertThat(one.since(1).events())
                .isEqualTo(history.since(1)
                        .asOf(time("10:11"))
                        .knownAt(time("10:20"))
                        .events());
        assertThat(history.asOf(time("10:11")).asOf(time("10:30")).events())
                .isEqualTo(history.asOf(time("10:30")).asOf(time("10:11")).events());
    }

    @Test
    void without_its_declaration_a_history_has_no_state() {
        History history = corrected().history();

        assertThat(history.asOf(time("10:05")).state()).isEmpty();
        assertThat(versions(history.asOf(time("10:05")).timeline())).containsExactly(3L);
        assertThat(history.since(1).state()).isEmpty();
        assertThat(history.knownAt(time("09:00")).state()).isEmpty();
        assertThat(history.knownAt(time("09:00")).timeline().toText()).isEqualTo("Nothing is recorded.");
    }

    @Test
    void what_was_retracted_was_never_true_but_stays_on_the_record() {
        History history = Story.declared("10:06")
                .add("10:08", BEN, new NoteAdded("it is the network"))
                .add("10:20", BEN, new Retracted(2, EntryKind.NOTE, "another incident"))
                .history();

        TimelineEntry entry = history.timeline().entries().get(1);
        assertThat(entry.retraction()).isEqualTo("another incident");
        assertThat(entry.is(TimelineEntry.Flag.RETRACTED)).isTrue();
        assertThat(versions(history.asOf(time("10:30")).timeline())).containsExactly(1L);
        assertThat(history.knownAt(time("10:10")).timeline().entries().get(1).flags())
                .isEmpty();
    }

    @Test
    void what_was_redacted_is_told_at_no_time() {
        History history = Story.declared("10:06")
                .add("10:08", BEN, new NoteAdded("[redacted]"))
                .add("10:09", BEN, new NoteAdded("her name is Eve"))
                .add("10:20", ANA, new Redacted(List.of(2L, 3L), "a customer's name"))
                .history();

        assertThat(history.timeline().toText()).doesNotContain("Eve");
        assertThat(history.knownAt(time("10:10")).timeline().toText()).doesNotContain("Eve");
        assertThat(history.events().toString()).doesNotContain("her name");
        TimelineEntry before =
                history.knownAt(time("10:10")).timeline().entries().get(1);
        assertThat(before.text()).isEqualTo("noted: [redacted]");
        assertThat(before.is(TimelineEntry.Flag.REDACTED)).isTrue();
    }

    @Test
    void actions_keep_their_numbers_in_a_part_of_the_history() {
        History history = Story.declared("10:06")
                .add("10:08", ANA, new ActionAssigned(BEN, "Look", time("10:20")))
                .add("10:09", ANA, new ActionAssigned(ANA, "Roll back", time("10:20")))
                .add("10:19", ANA, new ActionDone(3, "done"))
                .history();

        assertThat(history.since(3).timeline().entries().get(0).text()).isEqualTo("finished A2: done");
    }

    @Test
    void an_unknown_kind_is_shown_by_its_text() {
        History history = Story.declared("10:06")
                .add("10:08", BEN, new UnknownEvent("poll.opened.v1", "Roll back?", "{\"x\":1}"))
                .history();

        assertThat(history.timeline().toText()).endsWith("10:08 e2 Ben recorded poll.opened.v1: Roll back?");
    }

    @Test
    void events_out_of_order_are_refused() {
        List<RecordedEvent> events = corrected().events();

        assertThatThrownBy(() -> History.of(List.of(events.get(1), events.get(0))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("i42/1 came after i42/2");
    }
}
