package io.incidentops.slack.talk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.incidentops.Incident;
import io.incidentops.IncidentOps;
import io.incidentops.chatops.ChatOps;
import io.incidentops.chatops.CommandBook;
import io.incidentops.command.Declaration;
import io.incidentops.model.Actor;
import io.incidentops.model.Severity;
import io.incidentops.port.Person;
import io.incidentops.port.PersonDirectory;
import io.incidentops.slack.blocks.BlockKit;
import io.incidentops.slack.request.Incoming;
import io.incidentops.slack.request.Origin;
import io.incidentops.testkit.FakeChat;
import io.incidentops.testkit.IncidentOpsHarness;
import java.util.List;
import java.util.Map;

/** Talk over the real engine, with a Slack that only remembers. */
final class TalkFixture implements AutoCloseable {
    static final Actor ANA = Actor.person("ana", "Ana");
    static final Actor BEN = Actor.person("ben", "Ben");
    private static final ObjectMapper JSON = new ObjectMapper();

    final FakeSlack slack = new FakeSlack();
    final FakeChat chat = new FakeChat("slack");
    final ChatOps chatops =
            ChatOps.on(chat).commands(CommandBook.standard().prefix("/inc ")).build();
    final IncidentOpsHarness harness =
            IncidentOpsHarness.create(builder -> builder.directory(PersonDirectory.of(List.of(
                            Person.of("ana", "Ana").chatId("slack", "U1"),
                            Person.of("ben", "Ben").chatId("slack", "U2"),
                            Person.of("chen", "Chen Li").chatId("slack", "U3"))))
                    .addExtension(chatops));
    final Talk talk;
    private int keys;

    TalkFixture() {
        this(TalkSettings.STANDARD);
    }

    TalkFixture(TalkSettings settings) {
        BlockKit renderer = new BlockKit(actor -> null);
        talk = new Talk(new TalkParts(chatops, slack, slack, renderer), settings);
    }

    IncidentOps ops() {
        return harness.ops();
    }

    Incident declared() {
        Incident incident =
                ops().as(ANA).declare(Declaration.of("Checkout answers 500").severity(Severity.SEV2));
        harness.settle();
        return incident;
    }

    String room(Incident incident) {
        return incident.state().connections().room("slack").orElseThrow().channel();
    }

    Origin origin(String user, String channel) {
        return new Origin("k" + keys++, "T1", null, channel, user, "someone");
    }

    Incoming.Command typed(String user, String channel, String text) {
        return new Incoming.Command(origin(user, channel), "/inc", text, "https://hooks.slack.com/x", "trigger");
    }

    Incoming.Press pressed(String user, String channel, String command) {
        return new Incoming.Press(
                origin(user, channel),
                "incidentops.command.0",
                "b",
                List.of(command),
                "1.2",
                null,
                "https://hooks.slack.com/x",
                "trigger");
    }

    Incoming.Submission sent(String user, String metadata, Map<String, String> answers) {
        return new Incoming.Submission(origin(user, null), "incidentops.form", metadata, answers, "trigger");
    }

    Incoming.Event event(String type, String user, String channel, String json) {
        return new Incoming.Event(origin(user, channel), type, json(json));
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** As it goes for a request: a window is opened, or it is worked. */
    void take(Incoming incoming) {
        if (!talk.mayOpen(incoming) || !talk.opened(incoming)) {
            talk.work(incoming, ops().clock().instant(), ops());
        }
    }

    @Override
    public void close() {
        harness.close();
    }
}
