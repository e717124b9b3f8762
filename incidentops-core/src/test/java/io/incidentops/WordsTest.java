package io.incidentops;

import static io.incidentops.World.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incidentops.command.*;
import io.incidentops.model.*;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may stand in the record: texts, links and times. */
class WordsTest {
    private final World world = new World();
    private final Incident incident = world.commanded(Severity.SEV3);

    @AfterEach
    void end() {
        world.close();
    }

    static String[][] wrong() {
        return new String[][] {
            {"", "the note is empty"},
            {" \t\n", "the note is empty"},
            {"x".repeat(100_000), "the note has 100000 characters, and 10000 is the most"},
            {"ab\u0000c", "control character (U+0000) at character 3"},
            {"a\u001b[31m", "control character (U+001B) at character 2"},
            {"\u007f", "control character (U+007F) at character 1"},
            {"pay\u202eload", "writing-direction override (U+202E) at character 4"},
            {"\u2066x", "writing-direction override (U+2066) at character 1"},
            {"a\ud83d", "broken character (U+D83D) at character 2"},
            {"\ud83d\ude00\ude00", "broken character (U+DE00) at character 2"},
        };
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void a_wrong_text_is_refused_with_what_and_where(String text, String problem) {
        assertThatThrownBy(() -> incident.note(text))
                .isInstanceOf(CommandRefusedException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void texts_of_all_scripts_and_lines_are_taken_up_to_the_limit() {
        incident.note("مرحبا שלום 你好 👩‍🚒\n\tsecond line");
        incident.note("😀".repeat(10_000));

        assertThatThrownBy(() -> incident.note("😀".repeat(10_001))).hasMessageContaining("10001 characters");
    }

    @Test
    void a_title_is_one_line() {
        assertThatThrownBy(() -> world.ops.declare(Declaration.of("two\nlines")))
                .hasMessageContaining("line break");
        assertThatThrownBy(() -> world.ops.declare(Declaration.of("x".repeat(201))))
                .hasMessageContaining("201");
        assertThatThrownBy(() -> world.ops.declare(Declaration.of(" "))).hasMessageContaining("the title is empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "ftp://x", "https://a b", "", "https://x\u0000"})
    void a_link_is_an_address_on_the_web(String link) {
        assertThatThrownBy(() -> incident.pin("graph", link))
                .isInstanceOf(CommandRefusedException.class)
                .hasMessageContaining("link");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+1000000000-12-31T23:59:59.999999999Z",
                "-1000000000-01-01T00:00:00Z",
                "1970-01-01T00:00:00Z",
                "9999-12-31T23:59:59Z",
                "2026-03-02T10:01:01Z"
            })
    void an_impossible_time_is_refused(String text) {
        Instant time = Instant.parse(text);

        assertThatThrownBy(() -> incident.at(time).note("x")).isInstanceOf(CommandRefusedException.class);
        assertThatThrownBy(() -> world.ops.at(time).declare(Declaration.of("x")))
                .isInstanceOf(CommandRefusedException.class);
        assertThatThrownBy(() -> incident.correctTime(incident.event(1), time))
                .isInstanceOf(CommandRefusedException.class);
        assertThatThrownBy(() -> world.ops.declare(Declaration.of("x").impactBeganAt(time)))
                .isInstanceOf(CommandRefusedException.class)
                .hasMessageContaining("beginning of the impact");
        if (!text.startsWith("2026")) {
            assertThatThrownBy(() -> incident.deadline("d", time, "x")).isInstanceOf(CommandRefusedException.class);
            assertThatThrownBy(() -> incident.task("t", BEN, time)).isInstanceOf(CommandRefusedException.class);
        }
    }

    @Test
    void clocks_may_differ_by_a_minute() {
        incident.at(START.plus(Duration.ofSeconds(60))).note("from a clock that is fast");
    }

    @Test
    void an_impact_has_an_order_and_a_fraction() {
        assertThatThrownBy(
                        () -> incident.impact(new RecordImpact(START, START.minusSeconds(1), Set.of(), null, "down")))
                .hasMessageContaining("before it begins");
        for (double wrong : new double[] {0, -0.1, 1.01, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> incident.impact(new RecordImpact(null, null, Set.of(), wrong, "down")))
                    .isInstanceOf(CommandRefusedException.class)
                    .hasMessageContaining("fraction");
        }
    }

    @Test
    void nothing_refused_leaves_a_trace() {
        long version = incident.state().version();

        for (String[] text : wrong()) {
            assertThat(incident.submit(AddEntry.decision(text[0]))).isInstanceOf(Outcome.Refused.class);
            assertThat(incident.submit(new PostUpdate(text[0], Audience.PUBLIC)))
                    .isInstanceOf(Outcome.Refused.class);
            assertThat(incident.submit(new Resolve(text[0]))).isInstanceOf(Outcome.Refused.class);
        }

        assertThat(incident.state().version()).isEqualTo(version);
    }

    @Test
    void long_lists_of_services_are_refused() {
        Declaration declaration = Declaration.of("All is slow");
        for (int i = 0; i <= Limits.SERVICES; i++) {
            declaration = declaration.service("s" + i);
        }
        Declaration all = declaration;

        assertThatThrownBy(() -> world.ops.declare(all)).hasMessageContaining("at most 50 services");
    }
}
