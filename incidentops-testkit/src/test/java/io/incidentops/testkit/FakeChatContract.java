package io.incidentops.testkit;

import io.incidentops.port.Block;
import io.incidentops.port.ChatFeature;
import io.incidentops.port.ChatPlatform;
import io.incidentops.port.Line;
import io.incidentops.port.Span;
import io.incidentops.testkit.contract.ChatPlatformContract;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The chat contract on a fake with some features. */
abstract class FakeChatContract extends ChatPlatformContract {
    private final FakeChat chat;

    FakeChatContract(Set<ChatFeature> features) {
        chat = new FakeChat().features(features).channel("C1");
    }

    @Override
    protected ChatPlatform platform() {
        return chat;
    }

    @Override
    protected String channel() {
        return "C1";
    }

    @Override
    protected String rendered(String channel, String message) {
        return chat.message(channel, message).orElseThrow().text();
    }

    /** The fake keeps messages as they were posted, so alive is what the message itself marks as such. */
    @Override
    protected List<String> live(String channel, String message) {
        return chat.message(channel, message).orElseThrow().content().blocks().stream()
                .flatMap(FakeChatContract::lines)
                .flatMap(line -> line.spans().stream())
                .filter(span -> span instanceof Span.Link || span instanceof Span.Someone)
                .map(Span::plain)
                .toList();
    }

    private static Stream<Line> lines(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return paragraph.lines().stream();
        }
        if (block instanceof Block.Items items) {
            return items.items().stream();
        }
        return block instanceof Block.Fields fields ? fields.fields().stream().map(Block.Field::value) : Stream.empty();
    }

    @Override
    protected int shown(String channel) {
        return chat.messages(channel).size();
    }

    @Override
    protected void loseNextAnswer() {
        chat.faults().next(Fault.TIMEOUT_AFTER_SUCCESS);
    }
}
