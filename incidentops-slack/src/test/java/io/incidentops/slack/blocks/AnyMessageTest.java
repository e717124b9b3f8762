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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever people write: within the limits, harmless, and complete. */
class AnyMessageTest {
    private static final Pattern TOKEN = Pattern.compile("<[^>]*>");
    private static final Pattern OURS =
            Pattern.compile("<(@U7|!date\\^[0-9]+\\^\\{date_short_pretty} at \\{time}\\|[-0-9: ]+ UTC|https://ok\\S*"
                    + "(\\|[^<>]*)?)>");
    private static final Pattern LOOSE = Pattern.compile("&(?!amp;|lt;|gt;)");
    private final BlockKit kit = new BlockKit(actor -> actor.id().equals("ana") ? "U7" : null);

    @Property(tries = 150)
    void is_within_every_limit(@ForAll("messages") Message message) {
        kit.split(message).forEach(BlockLimits::check);
        BlockLimits.check(kit.whole(message));
    }

    @Property(tries = 150)
    void says_nothing_to_slack_that_people_wrote(@ForAll("messages") Message message) {
        kit.split(message).forEach(AnyMessageTest::harmless);
        harmless(kit.whole(message));
    }

    @Property(tries = 150)
    void loses_nothing_when_split(@ForAll("texts") Message message) {
        String shown = kit.split(message).stream()
                .flatMap(each -> texts(each.blocks()).stream())
                .collect(Collectors.joining());

        assertThat(bare(shown)).isEqualTo(bare(SafeText.clean(message.plain())));
    }

    @Property(tries = 150)
    void plain_text_is_one_harmless_line_of_bounded_length(@ForAll("hostile") String text) {
        String plain = kit.plain(Line.of(text), 250);

        assertThat(plain.codePointCount(0, plain.length())).isLessThanOrEqualTo(250);
        assertThat(plain).doesNotContain("\n", "<!", "<@", "<#", "<http", "@channel", "@here", "@everyone");
    }

    private static void harmless(Rendered message) {
        harmlessText(message.text());
        for (JsonNode text : message.blocks().findParents("text")) {
            if (text.path("type").asText().equals("mrkdwn")) {
                harmlessText(text.path("text").asText());
                assertThat(text.path("verbatim").asBoolean()).isTrue();
            } else if (text.path("type").asText().equals("plain_text")) {
                assertThat(text.path("text").asText()).doesNotContain("<!", "<@", "<#", "<http");
            }
        }
    }

    private static void harmlessText(String text) {
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            assertThat(token.group()).matches(OURS);
        }
        assertThat(TOKEN.matcher(text).replaceAll("")).doesNotContain("<", ">");
        assertThat(LOOSE.matcher(text).find()).isFalse();
        assertThat(text.toLowerCase(java.util.Locale.ROOT)).doesNotContain("@channel", "@here", "@everyone");
    }

    private static List<String> texts(JsonNode blocks) {
        return StreamSupport.stream(blocks.spliterator(), false)
                .flatMap(block -> block.has("fields")
                        ? StreamSupport.stream(block.path("fields").spliterator(), false)
                        : java.util.stream.Stream.of(block.path("text")))
                .map(AnyMessageTest::read)
                .toList();
    }

    private static String read(JsonNode text) {
        String shown = text.path("text").asText();
        return text.path("type").asText().equals("plain_text")
                ? shown
                : shown.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\u2028\\u2029\\u0085*`•:\\-\u200b]+", "");
    }

    @Provide
    Arbitrary<String> hostile() {
        Arbitrary<String> nasty = Arbitraries.of(
                "<!channel>",
                "<!here|x>",
                "<!everyone>",
                "<!subteam^S1>",
                "<@U1>",
                "<#C1>",
                "<https://evil|good>",
                "<!date^1^{time}|x>",
                "@channel",
                "@Here",
                "&amp;",
                "&lt;!channel&gt;",
                "```",
                "*",
                "_",
                "\n",
                "> ",
                "|",
                "\ud83d\udc69\u200d\ud83d\udcbb",
                "\ud83c\uddea\ud83c\uddf8",
                "e\u0301\u0302",
                "\ud800",
                "\u0000",
                "\u202e",
                "\u2028",
                " ",
                "some words",
                "<",
                ">",
                "&");
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(30);
        Arbitrary<String> piece = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(6, nasty),
                net.jqwik.api.Tuple.of(2, any),
                net.jqwik.api.Tuple.of(
                        1,
                        Combinators.combine(nasty, Arbitraries.integers().between(1, 900))
                                .as(String::repeat)));
        return piece.list().ofMaxSize(8).map(parts -> String.join("", parts));
    }

    private Arbitrary<Span> words() {
        return Arbitraries.oneOf(hostile().map(Span.Words::new), hostile().map(Span.Strong::new));
    }

    private Arbitrary<Span> spans() {
        Arbitrary<Span> someone = Arbitraries.of(
                new Span.Someone(Actor.person("ana", "Ana <!channel>"), true),
                new Span.Someone(Actor.person("ana", "Ana <!channel>"), false),
                new Span.Someone(Actor.person("ben", "<@U1>"), true));
        Arbitrary<Span> times =
                Arbitraries.longs().between(0, 4_000_000_000L).map(at -> new Span.Time(Instant.ofEpochSecond(at)));
        Arbitrary<Span> links =
                Combinators.combine(hostile(), hostile()).as((text, rest) -> new Span.Link(text, "https://ok/" + rest));
        return Arbitraries.oneOf(words(), someone, times, links);
    }

    private static Arbitrary<Line> lines(Arbitrary<Span> spans) {
        return spans.list().ofMaxSize(5).map(Line::new);
    }

    private Arbitrary<Block> writing(Arbitrary<Span> spans) {
        Arbitrary<Line> line = lines(spans);
        Arbitrary<Block> paragraphs = line.list().ofMaxSize(6).map(Block.Paragraph::new);
        Arbitrary<Block> items = Combinators.combine(hostile(), line.list().ofMaxSize(40))
                .as((heading, points) -> new Block.Items(heading, points, false));
        Arbitrary<Block> fields = Combinators.combine(hostile(), line)
                .as(Block.Field::new)
                .list()
                .ofMaxSize(25)
                .map(Block.Fields::new);
        Arbitrary<Block> code = hostile().map(Block.Preformatted::new);
        return Arbitraries.oneOf(paragraphs, items, fields, code);
    }

    private Arbitrary<Block> buttons() {
        return Combinators.combine(hostile(), hostile(), hostile().injectNull(0.5))
                .as(Button::new)
                .list()
                .ofMaxSize(60)
                .map(Block.Buttons::new);
    }

    @Provide
    Arbitrary<Message> messages() {
        Arbitrary<Block> block = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(5, writing(spans())), net.jqwik.api.Tuple.of(1, buttons()));
        return Combinators.combine(hostile().injectNull(0.3), block.list().ofMaxSize(12))
                .as(Message::new);
    }

    @Provide
    Arbitrary<Message> texts() {
        return Combinators.combine(
                        hostile().injectNull(0.3), writing(words()).list().ofMaxSize(12))
                .as(Message::new);
    }
}
