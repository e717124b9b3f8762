package io.incidentops;

import static io.incidentops.World.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incidentops.command.Declaration;
import io.incidentops.json.IncidentFile;
import io.incidentops.model.*;
import io.incidentops.rules.Evolver;
import io.incidentops.store.IncidentOverview;
import io.incidentops.store.Search;
import io.incidentops.view.History;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AmendmentsTest {
    private static final String SECRET = "hunter2-of-customer-4711";

    private final World world = new World();
    private final Incident incident = world.commanded(Severity.SEV3);

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void text_time_and_author_of_any_event_can_be_corrected() {
        EventRef note = incident.note("the cash is full").ref();
        world.minutes(1);

        incident.as(BEN).correctText(note, "the cache is full");
        incident.correctTime(note, START.minusSeconds(60));
        incident.correctAuthor(note, CHEN);

        Entry entry = incident.state().knowledge().of(EntryKind.NOTE).latest().orElseThrow();
        assertThat(entry.text()).isEqualTo("the cache is full");
        assertThat(entry.mark().at()).isEqualTo(START.minusSeconds(60));
        assertThat(entry.mark().by()).isEqualTo(CHEN);
        assertThat(incident.history().timeline().toText()).contains("the cache is full", "Chen");
    }

    @Test
    void what_was_known_before_a_correction_stays_reachable() {
        EventRef note = incident.note("the cash is full").ref();
        world.minutes(1);
        Instant before = world.clock.instant();
        IncidentState state = incident.state();
        world.minutes(10);
        incident.correctText(note, "the cache is full");

        History known = incident.history().knownAt(before);
        assertThat(known.state()).contains(state);
        assertThat(known.timeline().toText()).contains("the cash is full").doesNotContain("cache");
        assertThat(incident.history().asOf(before).timeline().toText()).contains("the cache is full");
    }

    @Test
    void as_of_says_what_was_true_and_known_at_what_was_known() {
        world.minutes(30);
        incident.at(START.plusSeconds(60)).change("4.12 deployed");

        Instant soon = START.plus(Duration.ofMinutes(5));
        assertThat(incident.history().asOf(soon).timeline().toText()).contains("4.12 deployed");
        assertThat(incident.history().knownAt(soon).timeline().toText()).doesNotContain("4.12 deployed");
        assertThat(incident.history().asOf(soon).knownAt(soon).timeline().toText())
                .doesNotContain("4.12");
    }

    @Test
    void what_cannot_be_corrected_is_said() {
        EventRef note = incident.note("a").ref();
        EventRef correction = incident.correctText(note, "b").ref();

        assertThatThrownBy(() -> incident.correctText(correction, "c")).hasMessageContaining("amendment itself");
        assertThatThrownBy(() -> incident.correctText(incident.event(99), "c")).hasMessageContaining("no event e99");
        assertThatThrownBy(() -> incident.correctText(incident.event(0), "c")).hasMessageContaining("no event e0");
        assertThatThrownBy(() -> incident.correctText(note, "")).hasMessageContaining("empty");
        assertThatThrownBy(() -> incident.correctTime(note, START.plus(Duration.ofDays(1))))
                .hasMessageContaining("future");
        Incident other = world.incident(Severity.SEV3);
        assertThatThrownBy(() -> other.correctText(note, "c")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void some_kinds_are_retracted_and_the_rest_stays() {
        EventRef decision = incident.decision("restart").ref();
        EventRef task = incident.task("write a test").ref();

        incident.retract(decision, "wrong room");
        incident.retract(task, "is done");

        assertThat(incident.state().knowledge().of(EntryKind.DECISION).count()).isZero();
        assertThat(incident.state().work().tasks()).isEmpty();
        assertThatThrownBy(() -> incident.retract(decision, "again")).hasMessageContaining("already");
        assertThatThrownBy(() -> incident.retract(incident.event(1), "no incident"))
                .hasMessageContaining("cannot be retracted");
    }

    @Test
    void retracting_an_update_brings_the_cadence_back() {
        Incident major = world.commanded(Severity.SEV1);
        world.minutes(10);
        EventRef update = major.update("all is well").ref();
        world.minutes(5);
        major.retract(update, "wrong incident");

        world.minutes(5);
        assertThat(world.passed(major, "policy:update")).isEqualTo(1);
    }

    @Test
    void redacted_text_is_nowhere() throws IOException {
        EventRef note = incident.note("password " + SECRET).ref();
        incident.correctText(note, "the password " + SECRET);
        incident.redact(note, "a password");

        nowhere(SECRET);
        assertThat(incident.history().timeline().toText()).contains("Ana").contains("a password");
        assertThatThrownBy(() -> incident.correctText(note, SECRET)).hasMessageContaining("redacted");
    }

    @Test
    void every_kind_of_text_can_be_redacted() throws IOException {
        Incident other =
                world.ops.as(ANA).declare(Declaration.of("title " + SECRET).description("more " + SECRET));
        other.takeCommand();
        EventRef[] refs = {
            other.event(1),
            other.decision(SECRET).ref(),
            other.pin(SECRET, "https://x/" + SECRET).ref(),
            other.change(SECRET, "https://x/" + SECRET).ref(),
            other.evidence(SECRET, "https://x/" + SECRET).ref(),
            other.link(SECRET, "https://x/" + SECRET).ref(),
            other.fact("a.b", SECRET, Map.of("k", SECRET)).ref(),
            other.update(SECRET).ref(),
            other.impact(SECRET).ref(),
            other.assign(BEN, SECRET, Duration.ofHours(1)).ref(),
            other.task(SECRET).ref(),
            other.checklist("list", List.of(SECRET)).ref(),
            other.deadline("d", START.plusSeconds(999), SECRET).ref(),
            other.join(BEN, SECRET, SECRET).ref(),
            other.page(PageTarget.team("t"), SECRET).ref(),
            other.mitigate(SECRET).ref(),
            other.resolve(SECRET).ref(),
        };
        world.ops.runDue();
        for (EventRef ref : refs) {
            other.redact(ref, "personal data");
        }

        nowhere(SECRET);
        assertThat(Evolver.replay(world.store.read(other.id(), 0, 1000))).isEqualTo(other.state());
    }

    private void nowhere(String text) throws IOException {
        for (IncidentOverview found : world.ops.search(Search.ALL).incidents()) {
            Incident each = world.ops.incident(found.id());
            StringBuilder file = new StringBuilder();
            IncidentFile.write(each.history().events(), file);
            assertThat(file.toString()).doesNotContain(text);
            assertThat(each.state().toString()).doesNotContain(text);
            assertThat(each.summary().toText()).doesNotContain(text);
            assertThat(each.catchUp().toText()).doesNotContain(text);
            assertThat(each.history().timeline().toText()).doesNotContain(text);
            assertThat(each.deliveries().toString()).doesNotContain(text);
        }
        assertThat(world.store.feed(0, 10_000).toString()).doesNotContain(text);
        assertThat(world.ops.search(Search.ALL).toString()).doesNotContain(text);
    }

    @Test
    void a_correction_is_redacted_with_what_it_corrects() {
        EventRef note = incident.note("a name").ref();
        EventRef correction = incident.correctText(note, "another name").ref();

        assertThatThrownBy(() -> incident.redact(correction, "a name of a customer"))
                .hasMessageContaining("redact that one, which erases both");
        EventRef offer = incident.offer(Role.SCRIBE, BEN).ref();
        assertThatThrownBy(() -> incident.redact(offer, "no text")).hasMessageContaining("no text to erase");
    }

    @Test
    void others_words_are_redacted_by_those_who_lead_and_ones_own_by_oneself() {
        EventRef ours = incident.as(BEN).note("private words").ref();
        EventRef theirs = incident.as(CHEN).note("other private words").ref();

        incident.as(BEN).redact(ours, "mine");
        assertThatThrownBy(() -> incident.as(BEN).redact(theirs, "not mine")).hasMessageContaining("redacting");
        assertThatThrownBy(() -> incident.redact(theirs, "it said: other private words"))
                .hasMessageContaining("repeats the text");
        incident.redact(theirs, "private");
    }
}
