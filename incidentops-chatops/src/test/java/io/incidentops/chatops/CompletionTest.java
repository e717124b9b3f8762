package io.incidentops.chatops;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompletionTest {
    private final Desk desk = new Desk();

    @BeforeEach
    void declare() {
        desk.ana("declare Checkout");
        desk.ana("do @ben 10m Look");
        desk.ana("todo Later");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void completes_commands_and_their_parts() {
        assertThat(desk.complete(Desk.ANA, "dec"))
                .containsExactly("decide", "decided", "decision", "declare", "decline");
        assertThat(desk.complete(Desk.ANA, "/dec")).contains("declare");
        assertThat(desk.complete(Desk.ANA, "role of")).containsExactly("offer");
    }

    @Test
    void completes_what_the_next_argument_may_be() {
        assertThat(desk.complete(Desk.ANA, "sev ")).contains("SEV1", "SEV5");
        assertThat(desk.complete(Desk.ANA, "declare Down sev:")).contains("sev:SEV1");
        assertThat(desk.complete(Desk.ANA, "role take sc")).containsExactly("scribe");
        assertThat(desk.complete(Desk.ANA, "status i")).containsExactly("investigating", "identified");
        assertThat(desk.complete(Desk.ANA, "do @b")).containsExactly("@ben");
        assertThat(desk.complete(Desk.ANA, "done ")).contains("A1", "T1");
        assertThat(desk.complete(Desk.ANA, "done #1 T")).containsExactly("T1");
        assertThat(desk.complete(Desk.ANA, "declare x --d")).containsExactly("--drill");
    }

    @Test
    void has_nothing_to_offer_where_nothing_fits() {
        assertThat(desk.complete(Desk.ANA, "nonsense x")).isEmpty();
        assertThat(desk.complete(Desk.ANA, "note #99 ")).isEmpty();
        assertThat(desk.complete(Desk.ANA, "declare x at:\"")).isEmpty();
    }
}
