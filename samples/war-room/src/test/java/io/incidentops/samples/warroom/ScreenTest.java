package io.incidentops.samples.warroom;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.model.Actor;
import io.incidentops.port.Line;
import io.incidentops.port.Message;
import io.incidentops.port.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;

class ScreenTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Actor ANA = Actor.person("ana", "Ana Abel");

    private final List<AttributedString> lines = new ArrayList<>();
    private final Screen screen = new Screen(lines::add, new Look(60, true, true));

    @Test
    void a_new_day_is_announced_once() {
        screen.said(NOON, ANA, "one");
        screen.said(NOON, ANA, "two");
        screen.said(NOON.plusSeconds(86_400), ANA, "three");

        assertThat(text()).containsSubsequence("Monday 2 March 2026", "one", "two", "Tuesday 3 March 2026", "three");
        assertThat(text().split("Monday", -1)).hasSize(2);
    }

    @Test
    void long_words_are_wrapped_below_where_they_began() {
        screen.said(NOON, ANA, "word ".repeat(30).strip());

        assertThat(lines).allSatisfy(line -> assertThat(line.columnLength()).isLessThanOrEqualTo(60));
        assertThat(text()).contains("\n" + " ".repeat(16) + "word");
        assertThat(text().replaceAll("\\s+", " "))
                .endsWith("12:00 ana " + "word ".repeat(30).strip());
    }

    @Test
    void what_stands_behind_a_bar_keeps_to_the_width_too() {
        List<AttributedString> text = MessageText.of(Message.of("word ".repeat(30)), screen.look());
        screen.shown(NOON, "bot", text, new AttributedString("| "));
        screen.glimpsed(NOON, "bot", text.get(0), new AttributedString("| "));

        assertThat(lines).allSatisfy(line -> assertThat(line.columnLength()).isLessThanOrEqualTo(60));
        assertThat(lines.get(lines.size() - 1).toString()).endsWith("word …");
    }

    @Test
    void what_people_write_paints_nothing() {
        String evil = "a\u001b[2J\u001b]0;owned\u0007b\u009b31mc\rd\u202ee\u2028f\u0000g\ud800h";
        screen.said(NOON, ANA, evil);
        screen.said(NOON, Actor.person("eve", "Eve"), evil);
        Message message = new Message(evil, List.of())
                .paragraph(Line.join(evil, new Span.Strong(evil), new Span.Link(evil, evil)))
                .text(evil)
                .items(evil, List.of(Line.of(evil)))
                .preformatted(evil);
        screen.shown(NOON, evil, MessageText.of(message, screen.look()), new AttributedString("| "));
        screen.note(evil);
        screen.rule(evil);

        assertThat(text().replace("\n", "")).doesNotContainPattern("[\\p{Cc}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");
        assertThat(text()).contains("a\uFFFD[2J");
    }

    @Test
    void colour_is_only_for_terminals_that_have_it() {
        screen.said(NOON, ANA, "hello");

        assertThat(lines.get(2).toString()).doesNotContain("\u001b");
        assertThat(lines.get(2).toAnsi()).contains("\u001b[");
    }

    @Test
    void without_line_drawing_the_room_is_ascii() {
        Screen plain = new Screen(lines::add, Look.PLAIN);
        plain.rule("Room");
        plain.shown(
                NOON,
                "bot",
                MessageText.of(Message.titled("Title").items("Points", List.of(Line.of("one"))), Look.PLAIN),
                new AttributedString(Look.PLAIN.bar() + " "));

        assertThat(text()).matches("[\\p{ASCII}]*");
    }

    private String text() {
        return String.join("\n", lines.stream().map(AttributedString::toString).toList());
    }
}
