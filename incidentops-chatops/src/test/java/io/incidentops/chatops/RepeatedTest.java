package io.incidentops.chatops;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.store.MemoryStore;
import io.incidentops.store.Search;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatedTest {
    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void a_repeated_declaration_is_recognised() {
        desk.keyed("k1", "declare Checkout");
        String again = desk.keyed("k1", "declare Checkout");

        assertThat(again).contains("#1 declared", "recorded already");
        assertThat(desk.ops.search(Search.ALL).incidents()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "note #1 hello",
                "do #1 @ben 10m Look",
                "done #1 A1 fine",
                "no #1 A1 busy",
                "role accept #1",
                "tick #1 1",
                "sev #1 1",
                "resolve #1 over",
                "merge #1 #2 same confirm:yes",
                "update #1 We look",
                "todo #1 Later"
            })
    void a_repeated_command_is_recorded_once(String text) {
        desk.ana("declare Checkout sev:2");
        desk.ana("declare Other");
        desk.ana("take #1 commander");
        desk.ana("do #1 @ana 10m Look");
        desk.ana("role offer #1 scribe @ana");

        assertThat(desk.keyed("k2", text)).doesNotContain("Not done");
        long version = desk.state(1).version();
        String again = desk.keyed("k2", text);

        assertThat(again).contains("recorded already");
        assertThat(desk.state(1).version()).isEqualTo(version);
    }

    @Test
    void keys_that_no_store_would_take_are_no_trouble() {
        desk.declared("Checkout");
        desk.keyed("  ", "note a");
        desk.keyed("x".repeat(400), "note b");
        long version = desk.state(1).version();
        desk.keyed("x".repeat(400), "note b");

        assertThat(desk.state(1).version()).isEqualTo(version);
    }

    @Test
    void a_library_that_is_closed_is_answered_too() {
        Desk closed = new Desk(io.incidentops.IncidentOps.builder().store(new MemoryStore()));
        closed.declared("Checkout");
        closed.close();

        assertThat(closed.ana("note #1 hello")).isNotBlank();
    }
}
