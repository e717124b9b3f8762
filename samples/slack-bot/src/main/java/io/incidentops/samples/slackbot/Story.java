package io.incidentops.samples.slackbot;

import io.incidentops.testkit.slack.Person;
import io.incidentops.testkit.slack.SlackChannel;
import io.incidentops.testkit.slack.SlackMessage;
import io.incidentops.testkit.slack.SlackStandIn;
import io.incidentops.testkit.slack.SlackUser;
import io.incidentops.testkit.slack.SlackView;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** An incident from beginning to end: the bot as it is, and a stand-in for Slack in which two people act. */
final class Story {
    static final String ANA = "U0ANA";
    static final String BEN = "U0BEN";
    private static final String ROOM = "inc-1-checkout-answers-500";
    private static final String SECRET = "a secret that the stand-in signs with";

    private final SlackStandIn slack;
    private final PrintStream out;
    private final Person ana;
    private final Person ben;

    private Story(SlackStandIn slack, PrintStream out) {
        this.slack = slack;
        this.out = out;
        this.ana = slack.as(ANA);
        this.ben = slack.as(BEN);
    }

    /** A workspace with two people and a channel for announcements, in which the bot is. */
    static SlackStandIn workspace() {
        SlackStandIn slack = SlackStandIn.start();
        slack.addUser(SlackUser.of(ANA, "Ana"));
        slack.addUser(SlackUser.of(BEN, "Ben").in("Europe/Berlin"));
        slack.addChannel("incidents", ANA, BEN, slack.botUser());
        return slack;
    }

    static void tell(Path file, boolean sockets, PrintStream out) throws IOException {
        try (SlackStandIn slack = workspace()) {
            tell(slack, file, sockets, out);
        }
    }

    /** Runs the bot in a workspace, and lets the people act until the incident is resolved. */
    static void tell(SlackStandIn slack, Path file, boolean sockets, PrintStream out) throws IOException {
        Configuration configuration = new Configuration(
                slack.botToken(),
                SECRET,
                sockets ? slack.appToken() : "",
                slack.channel("incidents").id(),
                0,
                file,
                Optional.of(slack.apiUri()));
        try (Bot bot = Bot.start(configuration)) {
            if (!sockets) {
                slack.deliverTo(URI.create("http://localhost:" + bot.port() + "/slack"), SECRET);
            } else {
                slack.await(
                        "a connection",
                        it -> Optional.of(it).filter(open -> open.sockets().connections() > 0));
            }
            new Story(slack, out).run();
        }
    }

    private void run() {
        declare();
        takeCommand();
        record();
        inform();
        resolve();
        lookBack();
    }

    private void declare() {
        scene("Ana types /inc declare in #incidents. A window opens, and she fills it in.");
        ana.slash("/inc", "declare", "incidents");
        answer(ana, Map.of("What is wrong?", "Checkout answers 500", "Severity, if it is known", "SEV1"));
        SlackChannel room = room("a room with its status", it -> !it.pinned().isEmpty());
        scene("A room opened: #" + room.name());
        show("topic", room.topic());
        show("pinned", room.pinned().get(0).text());
    }

    private void takeCommand() {
        scene("Ben enters the room. Only he sees:");
        ben.join(ROOM);
        SlackChannel room = room("a greeting", it -> !it.ephemeral(BEN).isEmpty());
        show("to Ben alone", room.ephemeral(BEN).get(0).text());
        scene("He presses Take command.");
        ben.press(room.pinned().get(0), "Take command");
        show(
                "topic",
                room("a commander", it -> !it.topic().contains("no commander")).topic());
    }

    private void record() {
        scene("Ana writes what she found, and reacts to it with a pushpin.");
        SlackMessage found =
                ana.say(ROOM, "checkout 4.12 was deployed at 10:02").message();
        ana.react(found, "pushpin");
        room("a pin", it -> status(it).contains("checkout 4.12 was deployed"));
    }

    private void inform() {
        scene("Ben presses Update... and says what everybody should know.");
        ben.press(room("a status", it -> true).pinned().get(0), "Update…");
        answer(ben, Map.of("answer.", "A third of payments fail. We roll back."));
        SlackChannel room = room("the update", it -> status(it).contains("We roll back"));
        show("pinned", status(room));
    }

    private void resolve() {
        scene("Ben presses Resolve...");
        ben.press(room("a status", it -> true).pinned().get(0), "Resolve…");
        answer(ben, Map.of("answer.", "Rolled back to 4.11"));
        SlackChannel room = room(
                "the end", it -> it.topic().contains("resolved") && status(it).contains("resolved:"));
        show("topic", room.topic());
        show("last said", room.last().text());
    }

    private void lookBack() {
        scene("Ana types /inc timeline.");
        ana.slash("/inc", "timeline", ROOM);
        SlackChannel room = room(
                "the timeline",
                it -> it.ephemeral(ANA).stream()
                        .anyMatch(message -> message.text().startsWith("Timeline")));
        show(
                "to Ana alone",
                room.ephemeral(ANA).get(room.ephemeral(ANA).size() - 1).text());
    }

    /** Fills in the window that somebody sees, and sends it. */
    private void answer(Person person, Map<String, String> answers) {
        SlackView window = slack.await("a window", it -> it.openView(person.id()));
        person.submit(window, answers);
    }

    private SlackChannel room(String what, Predicate<SlackChannel> fulfilled) {
        return slack.await(what, it -> it.find(ROOM).filter(fulfilled));
    }

    private static String status(SlackChannel room) {
        return room.pinned().get(0).text();
    }

    private void scene(String text) {
        out.println();
        out.println(text);
    }

    private void show(String where, String text) {
        out.println("    " + where + ":");
        text.lines().forEach(line -> out.println("        " + line));
    }
}
