package io.incidentops.slack.talk;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.incidentops.IncidentOps;
import io.incidentops.slack.Slack;
import io.incidentops.testkit.slack.Ack;
import io.incidentops.testkit.slack.SlackChannel;
import io.incidentops.testkit.slack.SlackMessage;
import io.incidentops.testkit.slack.SlackStandIn;
import io.incidentops.testkit.slack.SlackUser;
import io.incidentops.testkit.slack.SlackView;
import io.incidentops.web.JdkServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every way in which people act, over signed HTTP, against the stand-in for Slack; seen in its state alone. */
class EveryActTest {
    private static final String ANA = "U0ANA";
    private static final String BEN = "U0BEN";
    private static final String GUEST = "U0GUEST";
    private static final String SECRET = "a signing secret";

    private final SlackStandIn slack = SlackStandIn.builder().withoutLimits().start();
    private HttpServer server;
    private IncidentOps ops;

    @BeforeEach
    void start() throws IOException {
        slack.addUser(SlackUser.of(ANA, "Ana"));
        slack.addUser(SlackUser.of(BEN, "Ben"));
        slack.addUser(SlackUser.of(GUEST, "Guest").as(SlackUser.Kind.GUEST));
        slack.addChannel("talk", ANA, BEN, GUEST, slack.botUser());
        String lobby = slack.addChannel("incidents", ANA, BEN, slack.botUser());
        Slack app = Slack.builder()
                .botToken(slack.botToken())
                .signingSecret(SECRET)
                .api(slack.apiUri())
                .lobby(lobby)
                .build();
        ops = IncidentOps.builder().directory(app.people()).addExtension(app).start();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/slack", JdkServer.mount(app.requests()));
        server.start();
        slack.deliverTo(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/slack"), SECRET);
    }

    @AfterEach
    void stop() {
        server.stop(0);
        ops.close();
        slack.close();
    }

    private <T> T until(String what, Function<SlackStandIn, Optional<T>> look) {
        return slack.await(what, look);
    }

    private SlackChannel room() {
        slack.as(ANA)
                .slash(
                        "/inc",
                        "declare Checkout answers 500 sev:2",
                        slack.channel("talk").id());
        SlackChannel room = until(
                "the room",
                seen -> seen.channels().stream()
                        .filter(channel -> channel.name().startsWith("inc-1"))
                        .findFirst());
        until(
                "the status message",
                seen -> seen.channel(room.id()).pinned().stream().findFirst());
        until(
                "Ana in it",
                seen -> Optional.of(seen.channel(room.id()))
                        .filter(each -> each.members().contains(ANA)));
        return room;
    }

    private SlackMessage status(SlackChannel room) {
        return slack.channel(room.id()).pinned().get(0);
    }

    private SlackMessage whispered(String channel, String user, String part) {
        return until(
                "\"" + part + "\" for " + user,
                seen -> seen.channel(channel).ephemeral(user).stream()
                        .filter(message -> message.text().contains(part))
                        .findFirst());
    }

    private void said(String channel, String part) {
        until(
                "\"" + part + "\"",
                seen -> seen.channel(channel).messages().stream()
                        .filter(message -> message.text().contains(part))
                        .findFirst());
    }

    private SlackView window(String user) {
        return until("a window", seen -> seen.openView(user));
    }

    private String timeline() {
        return ops.incident(1).history().timeline().toText();
    }

    private void untilTimeline(String what, Function<String, Boolean> right) {
        until(what, seen -> Optional.of(timeline()).filter(right::apply));
    }

    @Test
    void buttons_ask_in_windows_and_mistakes_stand_beside_their_question() {
        SlackChannel room = room();
        slack.as(BEN).join(room.id());
        whispered(room.id(), BEN, "The others see you as Ben");

        slack.as(ANA).press(status(room), "Take command");
        said(room.id(), "has *command* now");
        slack.as(ANA).press(slack.now(status(room)), "Give work…");
        SlackView work = window(ANA);
        Ack wrong = slack.as(ANA)
                .submit(work, Map.of("Who?", BEN, "Time-box, such as 15m", "soon", "What is to be done?", "Roll back"));
        assertThat(wrong.errors()).hasSize(1);
        slack.as(ANA)
                .submit(work, Map.of("Who?", BEN, "Time-box, such as 15m", "15m", "What is to be done?", "Roll back"));
        said(room.id(), "Roll back");

        slack.as(ANA).press(slack.now(status(room)), "Hand over command…");
        slack.as(ANA).submit(window(ANA), Map.of("To whom?", BEN));
        said(room.id(), "offers you command");
        slack.as(ANA).press(slack.now(status(room)), "Change severity…");
        slack.as(ANA).submit(window(ANA), Map.of("Severity", "SEV1"));
        until(
                "severity",
                seen -> Optional.of(status(room)).filter(each -> each.text().contains("SEV1")));
    }

    @Test
    void the_record_follows_marked_messages_and_replies() {
        SlackChannel room = room();
        slack.as(BEN).join(room.id());
        SlackMessage words = slack.as(BEN).say(room.id(), "4.12 went out").message();
        SlackMessage reply = slack.as(BEN).reply(words, "and 4.13 too").message();
        slack.as(ANA).react(words, "pushpin");
        whispered(room.id(), ANA, "Pinned to the timeline");
        slack.as(ANA).react(reply, "clipboard");
        whispered(room.id(), ANA, "Added as a task");

        slack.as(BEN).edit(words, "4.12 went out at 10:02");
        untilTimeline("the edit", text -> text.contains("4.12 went out at 10:02"));
        slack.as(ANA).unreact(words, "pushpin");
        whispered(room.id(), ANA, "Retracted");
        slack.as(BEN).delete(reply);
        until(
                "the task is gone",
                seen -> Optional.of(ops.incident(1).state().work().tasks()).filter(List::isEmpty));
    }

    @Test
    void a_siren_a_mention_a_direct_message_and_shortcuts_declare() {
        String talk = slack.channel("talk").id();
        SlackMessage words = slack.as(BEN).say(talk, "Nobody can <!here> pay").message();
        slack.as(ANA).react(words, "rotating_light");
        whispered(talk, ANA, "* declared");
        slack.as(BEN).mention(talk, "declare Search is slow");
        whispered(talk, BEN, "* declared");
        slack.as(BEN).shortcut(ShortcutIds.DECLARE);
        slack.as(BEN).submit(window(BEN), Map.of("What is wrong?", "Mail is late"));
        until(
                "a direct answer",
                seen -> seen.direct(BEN).messages().stream()
                        .filter(message -> message.text().contains("* declared"))
                        .findFirst());
        slack.as(ANA).messageShortcut(words, ShortcutIds.DECLARE_FROM);
        assertThat(window(ANA).json()).contains("Nobody can");
        slack.as(ANA).openHome();
        SlackView home = until("the home", seen -> seen.home(ANA));
        assertThat(home.text()).contains("Mail is late", "Search is slow");
    }

    @Test
    void whoever_asks_everyone_is_nudged_and_guests_ask_a_member() {
        SlackChannel room = room();
        SlackMessage asked =
                slack.as(ANA).say(room.id(), "can someone restart the cache?").message();
        until(
                "a hint in the thread, or for Ana alone where the channel takes no more",
                seen -> Stream.concat(
                                seen.channel(room.id()).thread(asked).stream(),
                                seen.channel(room.id()).ephemeral(ANA).stream())
                        .filter(message -> message.text().contains("/inc do"))
                        .findFirst());
        slack.as(GUEST).slash("/inc", "list", slack.channel("talk").id());

        until(
                "a refusal",
                seen -> seen.channel("talk").ephemeral(GUEST).stream()
                        .filter(message -> message.text().contains("members"))
                        .findFirst());
    }
}
