package io.incidentops.slack.talk;

import static io.incidentops.slack.talk.TalkFixture.ANA;
import static io.incidentops.slack.talk.TalkFixture.BEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.incidentops.Incident;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Phase;
import io.incidentops.slack.people.Standing;
import io.incidentops.slack.request.Incoming;
import io.incidentops.slack.web.SlackReply;
import io.incidentops.store.Search;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Commands: typed, pressed, mentioned, and asked for in a window. */
class CommandsTest {
    private TalkFixture fixture = new TalkFixture();
    private final FakeSlack slack = fixture.slack;

    @AfterEach
    void close() {
        fixture.close();
    }

    private IncidentState state(long number) {
        return fixture.ops().incident(number).state();
    }

    @Test
    void a_slash_command_is_done_and_answered_once() {
        Incoming.Command command = fixture.typed("U1", "C9", "declare Checkout answers 500 &lt;again&gt; sev:2");
        fixture.take(command);

        assertThat(state(1).title()).isEqualTo("Checkout answers 500 <again>");
        assertThat(state(1).lifecycle().declared().by()).isEqualTo(ANA);
        assertThat(slack.answers).hasSize(1);
        assertThat(slack.answered()).contains("#1 declared, SEV2");
        assertThat(slack.calls).isEmpty();
    }

    @Test
    void worked_twice_it_is_recorded_once() {
        Incoming.Command command = fixture.typed("U1", "C9", "declare Checkout answers 500");
        fixture.talk.work(command, fixture.ops().clock().instant(), fixture.ops());
        fixture.talk.work(command, fixture.ops().clock().instant(), fixture.ops());

        assertThat(fixture.ops().search(Search.ALL).incidents()).hasSize(1);
        assertThat(slack.answered()).contains("recorded already");
    }

    @Test
    void what_a_dead_node_left_is_dated_when_it_came() {
        Instant now = fixture.ops().clock().instant();
        fixture.talk.work(
                fixture.typed("U1", "C9", "declare Checkout answers 500"), now.minusSeconds(45), fixture.ops());
        fixture.talk.work(fixture.typed("U1", "C9", "ack #1"), now.minusSeconds(5), fixture.ops());

        assertThat(state(1).lifecycle().declared().at()).isEqualTo(now.minusSeconds(45));
        assertThat(state(1).lifecycle().acknowledged().at()).isEqualTo(now);
    }

    @Test
    void where_the_address_takes_no_answer_it_is_shown_in_the_channel_and_else_as_a_direct_message() {
        slack.responseUrlsAnswer(FakeSlack.refused("expired_url"));
        fixture.take(fixture.typed("U1", "C9", "list"));
        assertThat(slack.only("chat.postEphemeral").arguments()).containsEntry("user", "U1");
        assertThat(slack.only("chat.postEphemeral").channel()).isEqualTo("C9");

        slack.answers("chat.postEphemeral", FakeSlack.refused("user_not_in_channel"));
        fixture.take(fixture.typed("U1", "C9", "list"));
        assertThat(slack.only("chat.postMessage").channel()).isEqualTo("U1");
    }

    @Test
    void it_is_tried_again_where_slack_takes_no_answer_now() {
        SlackReply later = new SlackReply.Later(Duration.ofSeconds(3), "limited");
        slack.responseUrlsAnswer(later);
        slack.answers("chat.postEphemeral", later).answers("chat.postMessage", later);

        assertThatThrownBy(() -> fixture.take(fixture.typed("U1", "C9", "list")))
                .hasMessageContaining("limited");
    }

    @Test
    void nothing_typed_is_help_or_in_a_room_how_things_stand() {
        Incident incident = fixture.declared();
        fixture.take(fixture.typed("U1", "C9", " "));
        assertThat(slack.answered()).contains("Type a command");

        fixture.take(fixture.typed("U2", fixture.room(incident), ""));
        assertThat(slack.answered()).contains("#1 Checkout answers 500", "The others see you as Ben");
    }

    @Test
    void people_are_named_as_slack_names_them() {
        Incident incident = fixture.declared();
        fixture.take(fixture.typed("U1", fixture.room(incident), "do <@U2|ben> 15m Ask <@U3> &amp; wait"));

        assertThat(incident.state().work().openActions().get(0).owner()).isEqualTo(BEN);
        assertThat(incident.state().work().openActions().get(0).text()).isEqualTo("Ask @Chen Li & wait");
    }

    @Test
    void a_command_that_lacks_something_opens_a_window_and_its_answers_do_it() {
        Incident incident = fixture.declared();
        fixture.take(fixture.typed("U1", fixture.room(incident), "do"));
        JsonNode view = slack.view("views.open");

        assertThat(slack.only("views.open").arguments()).containsEntry("trigger_id", "trigger");
        assertThat(slack.answers).isEmpty();
        assertThat(view.at("/blocks/0/element/type").asText()).isEqualTo("users_select");
        assertThat(view.at("/title/text").asText()).isEqualTo("Do");
        Incoming.Submission sent = fixture.sent(
                "U1",
                view.path("private_metadata").asText(),
                Map.of("answer.person", "U3", "answer.duration", "15m", "answer.", "Roll back sev:1"));
        assertThat(fixture.talk.mistakes(sent)).isEmpty();
        fixture.take(sent);
        assertThat(incident.state().work().openActions().get(0).owner().id()).isEqualTo("chen");
        assertThat(incident.state().work().openActions().get(0).text()).isEqualTo("Roll back sev:1");
        assertThat(slack.said("chat.postEphemeral")).contains("Chen Li");
        assertThat(slack.only("chat.postEphemeral").channel()).isEqualTo(fixture.room(incident));
    }

    @Test
    void mistakes_are_said_beside_their_question() {
        Incoming.Submission sent = fixture.sent(
                "U1", "{\"command\":\"/inc do #1\"}", Map.of("answer.duration", "soon", "answer.person", "U3"));

        assertThat(fixture.talk.mistakes(sent))
                .containsEntry("answer.", "please answer this")
                .hasEntrySatisfying("answer.duration", text -> assertThat(text).contains("'soon'"))
                .hasSize(2);
    }

    @Test
    void where_no_window_opens_it_says_how_to_type_it() {
        Incident incident = fixture.declared();
        slack.answers("views.open", FakeSlack.refused("expired_trigger_id"));
        fixture.take(fixture.pressed("U1", fixture.room(incident), "/inc resolve #1 ..."));

        assertThat(slack.answered()).contains("how: is missing", "/inc resolve [#N] HOW");
        assertThat(incident.state().phase()).isEqualTo(Phase.TRIGGERED);
        fixture.take(new Incoming.Shortcut(fixture.origin("U1", null), ShortcutIds.DECLARE, "trigger"));
        assertThat(slack.said("chat.postMessage")).contains("/inc declare");
    }

    @Test
    void a_button_does_its_command_and_asks_where_something_is_missing() {
        Incident incident = fixture.declared();
        fixture.take(fixture.pressed("U1", fixture.room(incident), "/inc ack #1"));
        fixture.take(fixture.pressed("U1", fixture.room(incident), "/inc resolve #1 ..."));

        assertThat(incident.state().phase()).isEqualTo(Phase.ACKNOWLEDGED);
        assertThat(slack.answered()).contains("Ana works on it");
        assertThat(slack.view("views.open").at("/title/text").asText()).isEqualTo("Resolve #1");
    }

    @Test
    void the_status_message_offers_what_its_phase_allows() {
        Incident incident = fixture.declared();
        String status = fixture.chat.messages(fixture.room(incident)).stream()
                .map(message -> message.text())
                .filter(text -> text.contains("Resolve…"))
                .findFirst()
                .orElseThrow();

        assertThat(status).contains("Acknowledge: /inc ack #1", "Take command", "Change severity…", "Update…");
    }

    @Test
    void shortcuts_open_a_window_with_the_message_as_title() {
        fixture.take(new Incoming.Shortcut(fixture.origin("U1", null), ShortcutIds.DECLARE, "trigger"));
        fixture.take(new Incoming.MessageShortcut(
                fixture.origin("U1", "C9"),
                ShortcutIds.DECLARE_FROM,
                TalkFixture.json("{\"ts\":\"1.2\",\"text\":\"Nobody can\\npay &lt;now&gt;\"}"),
                "https://hooks.slack.com/x",
                "trigger"));
        JsonNode view = (JsonNode) slack.calls("views.open").get(1).arguments().get("view");

        assertThat(view.at("/blocks/0/element/initial_value").asText()).isEqualTo("Nobody can pay <now>");
        slack.answers("chat.getPermalink", FakeSlack.ok("{\"permalink\":\"https://x.slack.com/p1\"}"));
        fixture.take(fixture.sent("U1", view.path("private_metadata").asText(), Map.of("answer.", "Nobody can pay")));
        assertThat(fixture.ops().incident(1).history().events().get(0).source().reference())
                .isEqualTo("https://x.slack.com/p1");
    }

    @Test
    void a_mention_and_a_direct_message_are_commands() {
        fixture.take(fixture.event(
                "app_mention",
                "U1",
                "C9",
                "{\"text\":\"<@UBOT> declare Nobody can pay\",\"ts\":\"1772445500.000100\"}"));
        fixture.take(fixture.event(
                "message", "U2", "D9", "{\"channel_type\":\"im\",\"text\":\"ack #1\",\"ts\":\"1772445550.000100\"}"));

        assertThat(state(1).phase()).isEqualTo(Phase.ACKNOWLEDGED);
        assertThat(state(1).lifecycle().declared().at().getEpochSecond()).isEqualTo(1_772_445_500);
        assertThat(slack.only("chat.postEphemeral").channel()).isEqualTo("C9");
        assertThat(slack.only("chat.postMessage").channel()).isEqualTo("D9");
    }

    @Test
    void guests_and_strangers_are_told_to_ask_a_member() {
        fixture.close();
        fixture = new TalkFixture(TalkSettings.STANDARD.standing(user -> Standing.EXTERNAL));
        fixture.take(fixture.typed("U1", "C9", "declare Checkout answers 500"));
        fixture.take(fixture.sent("U1", "{\"command\":\"/inc declare\"}", Map.of("answer.", "x")));

        assertThat(fixture.slack.answered()).contains("for members");
        assertThat(fixture.ops().search(Search.ALL).incidents()).isEmpty();
    }

    @Test
    void suggestions_come_from_the_commands() {
        Incoming.Suggestion typing = new Incoming.Suggestion(
                fixture.origin("U1", null), "incidentops.answer./inc sev #1", "answer.severity", "sev2");

        assertThat(fixture.talk.suggestions(typing)).isEqualTo(List.of("SEV2"));
        assertThat(fixture.talk.suggestions(new Incoming.Suggestion(fixture.origin("U1", null), "other", "b", "x")))
                .isEmpty();
    }

    @Test
    void what_is_not_ours_is_left_alone() {
        fixture.take(new Incoming.Press(
                fixture.origin("U1", "C9"), "other", "b", List.of("/inc list"), null, null, null, "t"));
        fixture.take(new Incoming.Other(fixture.origin(null, null), "x", TalkFixture.json("{}")));
        fixture.take(fixture.event("message", "U1", "C9", "{\"text\":\"hello\",\"ts\":\"1.2\"}"));
        fixture.take(fixture.event("app_mention", null, null, "{}"));

        assertThat(slack.answers).isEmpty();
        assertThat(slack.calls).isEmpty();
    }
}
