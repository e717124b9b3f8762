package io.incidentops.chatops;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.port.Block;
import io.incidentops.port.Message;
import io.incidentops.port.Span;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class HostileInputTest {
    private static final List<String> NAMES = CommandBook.standard().vocabulary().definitions().stream()
            .map(definition -> definition.name())
            .collect(Collectors.toList());
    private static final List<String> PIECES = List.of(
            "#1",
            "#2",
            "#99",
            "e1",
            "A1",
            "T1",
            "sev:1",
            "sev:",
            "at:17:00",
            "at:\"",
            "due:2017-02-30",
            "--drill",
            "@ben",
            "me",
            "@",
            "<@U1>",
            "1h",
            "20",
            "0",
            "-1",
            "text:\"a b\"",
            "confirm:yes",
            "https://x.example",
            "team:",
            "team:db",
            "“",
            "—",
            "\u202e",
            "\u0000",
            "\n",
            "<!channel>",
            "😀",
            "\ud800",
            "99999999999999999999",
            "9999d9999h",
            "2017-01-31T25:00",
            "01:00:99",
            "scribe",
            "last",
            "all",
            "a".repeat(300));

    @Provide
    Arbitrary<String> typed() {
        Arbitrary<String> name = Arbitraries.of(NAMES);
        Arbitrary<String> rest = Arbitraries.oneOf(
                        Arbitraries.of(PIECES), Arbitraries.strings().ofMaxLength(20))
                .list()
                .ofMaxSize(6)
                .map(words -> String.join(" ", words));
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(200),
                rest,
                Combinators.combine(name, rest).as((n, r) -> n + " " + r));
    }

    @Property(tries = 1500)
    void any_text_gets_exactly_one_answer_that_says_something(@ForAll("typed") String text) {
        try (Desk desk = new Desk()) {
            desk.ana("declare One sev:1 service:a");
            desk.ana("do @ana 10m Look");
            desk.ana("todo Later");

            Message answer = desk.answer(Desk.ANA, text, desk.ops.incident(1).id());

            assertThat(answer.plain()).isNotBlank().doesNotContain("not your fault");
            assertThat(desk.complete(Desk.ANA, text)).doesNotContainNull();
        }
    }

    @Test
    void says_how_to_begin_where_nothing_was_typed() {
        try (Desk desk = new Desk()) {
            assertThat(desk.ana("")).contains("/declare", "/help");
            assertThat(desk.ana(" \n ")).contains("/declare");
            assertThat(desk.ana("/")).contains("/declare");
        }
    }

    @Test
    void a_hundred_thousand_characters_are_refused_shortly() {
        try (Desk desk = new Desk()) {
            desk.declared("One");
            String huge = "x".repeat(100_000);
            for (String text : List.of(
                    "note " + huge,
                    huge,
                    "declare " + huge,
                    "sev " + huge,
                    "note at:" + huge + " x",
                    "note " + "a:b ".repeat(25_000),
                    "do " + "@".repeat(100_000),
                    "retract e2 " + huge)) {
                assertThat(desk.ana(text)).hasSizeLessThan(2_000);
            }
        }
    }

    @Test
    void what_would_deceive_a_reader_is_neither_recorded_nor_repeated() {
        try (Desk desk = new Desk()) {
            desk.declared("One");
            long version = desk.state(1).version();
            assertThat(desk.ana("note pay \u202etxt.exe")).contains("Not done: ", "writing-direction");
            assertThat(desk.ana("note bell \u0007")).contains("Not done: ");
            assertThat(desk.ana("sev \u202e1")).doesNotContain("\u202e");
            assertThat(desk.ana("\u202e\u0007foo")).doesNotContain("\u202e", "\u0007");
            assertThat(desk.state(1).version()).isEqualTo(version);
        }
    }

    @Test
    void what_people_write_is_only_ever_words_that_platforms_escape() {
        try (Desk desk = new Desk()) {
            desk.ana("declare <!channel> @here down");
            for (String command : List.of("list", "summary", "timeline", "note <!channel>", "<!channel>")) {
                Message answer = desk.answer(Desk.ANA, command, null);
                answer.blocks().stream()
                        .filter(block -> block instanceof Block.Paragraph)
                        .flatMap(block -> ((Block.Paragraph) block).lines().stream())
                        .flatMap(line -> line.spans().stream())
                        .filter(span -> span.plain().contains("<!channel>"))
                        .forEach(span -> assertThat(span).isInstanceOfAny(Span.Words.class, Span.Strong.class));
            }
        }
    }
}
