package io.incidentops.testkit.contract;

import io.incidentops.port.Block;
import io.incidentops.port.Button;
import io.incidentops.port.ChatPlatform.RoomRequest;
import io.incidentops.port.Line;
import io.incidentops.port.Message;
import io.incidentops.port.Span;
import io.incidentops.testkit.Fixtures;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Messages that a chat platform must cope with. */
final class ChatSamples {
    /** Words of {@link #everything}, one of each part. */
    static final List<String> WORDS = List.of(
            "heading",
            "paragraph",
            "strong",
            "Ana",
            "runbook",
            "list",
            "point",
            "step",
            "label",
            "value",
            "log  line",
            "Take it");

    /** What people may write to mention, call, link, format or break out. */
    static final List<String> HOSTILE = List.of(
            "<!channel> <!here> <!everyone>",
            "<@U012AB3CD> <#C024BE7LR> <!subteam^SAZ94GDB8>",
            "@here @channel @everyone @all @ben",
            "<https://evil.example|your bank>",
            "[your bank](https://evil.example)",
            "*bold* _italic_ ~gone~ `code` ```block``` > quote",
            "&lt;!channel&gt; &amp;lt;",
            "<script>alert(1)</script> \"quoted\" 'single' \\ back",
            "Grüße, 世界 \uD83D\uDD25 e\u0301");

    private ChatSamples() {}

    static RoomRequest room(String name, String effect) {
        return new RoomRequest(name, Line.of("Payments fail"), false, effect);
    }

    static Message everything() {
        return Message.titled("heading")
                .paragraph(Line.join(
                        "paragraph ",
                        new Span.Strong("strong"),
                        " ",
                        Fixtures.ANA,
                        " ",
                        Fixtures.START,
                        " ",
                        new Span.Link("runbook", "https://example.com/runbook")))
                .items("list", List.of(Line.of("point")))
                .numbered("", List.of(Line.of("step")))
                .fields(List.of(new Block.Field("label", Line.of("value"))))
                .preformatted("log  line")
                .buttons(Button.of("Take it", "take commander"));
    }

    /** A message in which everything that may come from people is the same text. */
    static Message quoting(String text) {
        Line line = Line.join(text, new Span.Strong(text));
        return Message.titled(text)
                .paragraph(line)
                .items(text, List.of(line))
                .numbered(text, List.of(line))
                .fields(List.of(new Block.Field(text, line)))
                .preformatted(text);
    }

    /** Messages that are too large for most platforms, each in its own way. */
    static List<Message> large() {
        String words = "many words ".repeat(4_000);
        Line line = Line.of("A line of some length that stands for a note in the timeline of an incident. ".repeat(3));
        Message blocks = Message.titled("Large in blocks");
        for (int i = 0; i < 120; i++) {
            blocks = blocks.paragraph(line);
        }
        Button[] buttons = IntStream.range(0, 60)
                .mapToObj(i -> Button.of("Button with quite a long label, number " + i, "command " + i + " " + words))
                .toArray(Button[]::new);
        return List.of(
                Message.titled("Large " + words),
                Message.titled("Large in a word").text("x".repeat(50_000)),
                Message.titled("Large in symbols").text("\uD83D\uDD25<&>".repeat(10_000)),
                Message.titled("Large in points").items(words, Collections.nCopies(500, line)),
                Message.titled("Large in fields")
                        .fields(Collections.nCopies(80, new Block.Field("label ".repeat(500), line))),
                Message.titled("Large in a log").preformatted("ERROR at com.example.Thing\n".repeat(5_000)),
                Message.titled("Large in buttons").buttons(buttons),
                blocks);
    }
}
