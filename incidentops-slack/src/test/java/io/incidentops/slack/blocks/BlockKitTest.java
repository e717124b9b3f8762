package io.incidentops.slack.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.incidentops.model.Actor;
import io.incidentops.port.Block;
import io.incidentops.port.Button;
import io.incidentops.port.Line;
import io.incidentops.port.Message;
import io.incidentops.port.Span;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BlockKitTest {
    private static final Actor ANA = Actor.person("ana", "Ana");
    private final BlockKit kit = new BlockKit(actor -> actor.equals(ANA) ? "U7" : null);

    private String markup(Object... parts) {
        return kit.whole(Message.of(Line.join(parts)))
                .blocks()
                .at("/0/text/text")
                .asText();
    }

    @Test
    void writes_people_times_and_links_as_slack_reads_them() {
        assertThat(markup(new Span.Strong("Commander: "), new Span.Someone(ANA, true), " since ", at("10:04")))
                .isEqualTo("*Commander:* <@U7> since"
                        + " <!date^1772445840^{date_short_pretty} at {time}|2026-03-02 10:04 UTC>");
        assertThat(markup(new Span.Link("5xx | graph", "https://g.example/?q=a|b&c=\">")))
                .isEqualTo("<https://g.example/?q=a%7Cb&amp;c=%22%3E|5xx | graph>");
    }

    @Test
    void names_without_notifying_whoever_is_not_called_or_not_known() {
        assertThat(markup(ANA)).isEqualTo("Ana");
        assertThat(markup(new Span.Someone(Actor.person("ben", "Ben"), true))).isEqualTo("Ben");
    }

    @Test
    void shows_both_where_a_link_reads_as_another_address_and_never_links_a_script() {
        assertThat(markup(new Span.Link("https://bank.example", "https://evil.example")))
                .isEqualTo("https://bank.example (https://evil.example)");
        assertThat(markup(new Span.Link("click", "javascript:alert(1)"))).isEqualTo("click (javascript:alert(1))");
    }

    @Test
    void strong_text_stays_strong_where_it_touches_other_text() {
        assertThat(markup("a", new Span.Strong("b"), "c")).isEqualTo("a\u200b*b*\u200bc");
        assertThat(markup(new Span.Strong(" one\ntwo "), "c")).isEqualTo(" *one*\n*two* c");
    }

    @Test
    void counts_code_points_and_cuts_between_characters() {
        String family = "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67"; // one character of five code points
        List<Rendered> parts = kit.split(Message.of(family.repeat(1_000)));

        assertThat(parts).hasSize(1);
        assertThat(parts.get(0).blocks()).hasSize(2);
        for (JsonNode block : parts.get(0).blocks()) {
            String text = block.at("/text/text").asText();
            assertThat(text).startsWith(family).endsWith(family);
            assertThat(text.codePointCount(0, text.length())).isLessThanOrEqualTo(3_000);
        }
    }

    @Test
    void cuts_at_the_end_of_a_line_rather_than_within_one() {
        String line = "x".repeat(99) + "\n";
        JsonNode first = kit.split(Message.of(line.repeat(40))).get(0).blocks().get(0);

        assertThat(first.at("/text/text").asText()).isEqualTo(line.repeat(30));
    }

    @Test
    void a_message_that_must_stay_one_says_that_it_is_shortened_and_keeps_its_buttons() {
        Message message = Message.titled("Long");
        for (int i = 0; i < 80; i++) {
            message = message.text("paragraph " + i);
        }
        Rendered whole = kit.whole(message.buttons(Button.of("Ack", "/inc ack #1")));

        assertThat(whole.blocks()).hasSize(50);
        assertThat(whole.blocks().get(48).at("/text/text").asText()).contains("shortened");
        assertThat(whole.blocks().get(49).at("/elements/0/value").asText()).isEqualTo("/inc ack #1");
        BlockLimits.check(whole);
    }

    @Test
    void a_long_message_becomes_several() {
        Message message = Message.titled("Long");
        for (int i = 0; i < 120; i++) {
            message = message.text("paragraph " + i);
        }

        assertThat(kit.split(message)).hasSize(3).allSatisfy(BlockLimits::check);
    }

    @Test
    void buttons_carry_their_command_and_ask_where_they_should() {
        Rendered message = kit.whole(Message.of("x")
                .buttons(new Button("Close", "/inc close #1", "Closed is final."), Button.of("Ack", "/inc ack #1")));
        JsonNode elements = message.blocks().at("/1/elements");

        assertThat(elements.at("/0/confirm/text/text").asText()).isEqualTo("Closed is final.");
        assertThat(elements.at("/1/value").asText()).isEqualTo("/inc ack #1");
        assertThat(PressKeys.command(elements.at("/1/action_id").asText())).isTrue();
        assertThat(elements.at("/0/action_id")).isNotEqualTo(elements.at("/1/action_id"));
    }

    @Test
    void a_command_that_is_too_long_for_a_button_stands_as_text() {
        Rendered message = kit.whole(Message.of("x").buttons(Button.of("Again", "/inc note " + "y".repeat(2_001))));

        assertThat(message.blocks().at("/1/text/text").asText()).startsWith("Again: /inc note y");
    }

    @Test
    void facts_stand_side_by_side_ten_at_a_time() {
        List<Block.Field> fields = IntStream.range(0, 12)
                .mapToObj(i -> new Block.Field("Fact " + i, Line.of("is so")))
                .toList();
        Rendered message = kit.whole(Message.titled("Facts").fields(fields));

        assertThat(message.blocks().at("/1/fields")).hasSize(10);
        assertThat(message.blocks().at("/2/fields/1/text").asText()).isEqualTo("*Fact 11*\nis so");
    }

    @Test
    void code_in_a_code_block_ends_nothing() {
        Rendered message = kit.whole(Message.titled("Log").preformatted("a\n```<!channel>"));

        assertThat(message.blocks().at("/1/text/text").asText()).isEqualTo("```\na\n`\u200b``&lt;!channel&gt;\n```");
    }

    @Test
    void the_text_beside_the_blocks_says_the_same_for_screen_readers() {
        Rendered message = kit.whole(Message.titled("#1 Checkout <down>").text("Ana & Ben look"));

        assertThat(message.text()).isEqualTo("#1 Checkout &lt;down&gt;\nAna &amp; Ben look");
    }

    private static Instant at(String time) {
        return Instant.parse("2026-03-02T" + time + ":00Z");
    }
}
