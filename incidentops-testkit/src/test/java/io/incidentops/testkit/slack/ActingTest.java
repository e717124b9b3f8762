package io.incidentops.testkit.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.incidentops.testkit.ManualClock;
import io.incidentops.testkit.http.Json;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ActingTest {
    private static final String MODAL = """
            {"type":"modal","callback_id":"declare","private_metadata":"m","notify_on_close":true,
             "title":{"type":"plain_text","text":"Declare"},"submit":{"type":"plain_text","text":"Go"},
             "blocks":[
              {"type":"input","block_id":"what","label":{"type":"plain_text","text":"What is wrong?"},
               "element":{"type":"plain_text_input","action_id":"value","max_length":20}},
              {"type":"input","block_id":"how","optional":true,"label":{"type":"plain_text","text":"How bad?"},
               "element":{"type":"static_select","action_id":"value","options":[
                {"text":{"type":"plain_text","text":"Critical"},"value":"SEV1"},
                {"text":{"type":"plain_text","text":"Minor"},"value":"SEV3"}]}}]}
            """;

    private final ManualClock clock = ManualClock.at("2026-03-02T10:00:00Z");
    private SlackStandIn slack;
    private SlackClient client;
    private App app;
    private String channel;

    @BeforeEach
    void open() {
        slack = SlackStandIn.builder()
                .clock(clock)
                .patience(Duration.ofMillis(500))
                .start();
        slack.addUser(SlackUser.of("U1", "Ana"));
        app = new App();
        slack.deliverTo(app.uri(), "secret");
        client = new SlackClient(slack);
        channel = client.call("conversations.create", "name", "inc-1")
                .path("channel")
                .path("id")
                .asText();
        slack.as("U1").join("inc-1");
        slack.settle();
        app.got.clear();
    }

    @AfterEach
    void close() {
        slack.close();
        app.close();
    }

    private SlackMessage post(String blocks) {
        client.call("chat.postMessage", "channel", channel, "text", "x", "blocks", blocks);
        slack.settle();
        return slack.channel(channel).last();
    }

    private JsonNode open(String trigger) {
        return client.call("views.open", "trigger_id", trigger, "view", MODAL);
    }

    private SlackView modal() {
        slack.as("U1").shortcut("declare");
        open(app.last().payload().path("trigger_id").asText());
        return slack.openView("U1").orElseThrow();
    }

    @Test
    void signs_what_it_sends() throws Exception {
        slack.as("U1").slash("/inc", "déclare", "inc-1");

        App.Got got = app.last();
        String timestamp = got.headers().get("X-Slack-Request-Timestamp");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] hash = mac.doFinal(("v0:" + timestamp + ":" + got.body()).getBytes(StandardCharsets.UTF_8));
        assertThat(timestamp).isEqualTo(Long.toString(clock.instant().getEpochSecond()));
        assertThat(got.headers())
                .containsEntry("X-Slack-Signature", "v0=" + HexFormat.of().formatHex(hash));
        assertThat(got.form())
                .containsEntry("command", "/inc")
                .containsEntry("text", "déclare")
                .containsEntry("user_id", "U1")
                .containsEntry("channel_id", channel);
    }

    @Test
    void shows_what_answers_a_command() {
        app.answer = any -> new App.Says(200, Map.of(), "{\"text\":\"Declared\"}");

        Ack ack = slack.as("U1").slash("/inc", "declare", "inc-1");

        assertThat(ack.ok()).isTrue();
        assertThat(ack.seen()).isEqualTo("Declared");
        assertThat(slack.channel("inc-1").ephemeral("U1"))
                .extracting(SlackMessage::text)
                .containsExactly("Declared");
    }

    @Test
    void a_slow_app_shows_a_timeout() {
        app.answer = any -> {
            clock.advance(Duration.ofSeconds(4));
            return App.Says.NOTHING;
        };

        Ack ack = slack.as("U1").slash("/inc", "declare", "inc-1");

        assertThat(ack.ok()).isFalse();
        assertThat(ack.seen()).contains("operation_timeout");
        assertThat(app.got).hasSize(1);
    }

    @Test
    void an_app_that_is_gone_shows_that() {
        app.close();

        assertThat(slack.as("U1").slash("/inc", "declare", "inc-1").seen()).contains("dispatch_failed");
    }

    @Test
    void a_response_url_answers_five_times_within_half_an_hour() {
        slack.as("U1").slash("/inc", "status", "inc-1");
        URI url = URI.create(app.last().form().get("response_url"));
        for (int i = 1; i <= 5; i++) {
            assertThat(SlackClient.post(url, "application/json", "", "{\"text\":\"" + i + "\"}")
                            .statusCode())
                    .isEqualTo(200);
        }

        assertThat(SlackClient.post(url, "application/json", "", "{\"text\":\"6\"}")
                        .body())
                .contains("used_url");
        assertThat(slack.channel("inc-1").ephemeral("U1")).hasSize(5);

        slack.as("U1").slash("/inc", "status", "inc-1");
        URI late = URI.create(app.last().form().get("response_url"));
        clock.advance(Duration.ofMinutes(31));
        assertThat(SlackClient.post(late, "application/json", "", "{\"text\":\"x\"}")
                        .body())
                .contains("expired_url");
    }

    @Test
    void a_trigger_opens_once_and_for_three_seconds() {
        slack.as("U1").shortcut("declare");
        String trigger = app.last().payload().path("trigger_id").asText();

        assertThat(open("nonsense").path("error").asText()).isEqualTo("invalid_trigger_id");
        assertThat(open(trigger).path("ok").asBoolean()).isTrue();
        assertThat(open(trigger).path("error").asText()).isEqualTo("exchanged_trigger_id");

        slack.as("U1").shortcut("declare");
        clock.advance(Duration.ofMillis(3001));
        assertThat(open(app.last().payload().path("trigger_id").asText())
                        .path("error")
                        .asText())
                .isEqualTo("expired_trigger_id");
    }

    @Test
    void fills_a_modal_in_and_sends_it() {
        SlackView modal = modal();
        assertThat(modal.fields()).containsEntry("what", "What is wrong?");

        Ack ack = slack.as("U1").submit(modal, Map.of("what", "Checkout", "How bad?", "Critical"));

        assertThat(ack.ok()).isTrue();
        JsonNode values = app.last().payload().path("view").path("state").path("values");
        assertThat(values.path("what").path("value").path("value").asText()).isEqualTo("Checkout");
        assertThat(values.path("how")
                        .path("value")
                        .path("selected_option")
                        .path("value")
                        .asText())
                .isEqualTo("SEV1");
        assertThat(slack.openView("U1")).isEmpty();
    }

    @Test
    void a_modal_that_lacks_an_answer_is_not_sent() {
        SlackView modal = modal();
        int before = app.got.size();

        assertThat(slack.as("U1").submit(modal, Map.of()).errors()).containsKey("what");
        assertThat(slack.as("U1").submit(modal, Map.of("what", "x".repeat(21))).errors())
                .containsKey("what");
        assertThat(app.got).hasSize(before);
    }

    @Test
    void shows_the_mistakes_that_the_app_finds() {
        SlackView modal = modal();
        app.answer = any ->
                new App.Says(200, Map.of(), "{\"response_action\":\"errors\",\"errors\":{\"what\":\"Say more\"}}");

        Ack ack = slack.as("U1").submit(modal, Map.of("what", "x"));

        assertThat(ack.errors()).containsEntry("what", "Say more");
        assertThat(slack.openView("U1")).isPresent();
    }

    @Test
    void closing_a_modal_tells_the_app_that_asked() {
        Ack ack = slack.as("U1").closeView(modal());

        assertThat(ack.ok()).isTrue();
        assertThat(app.last().payload().path("type").asText()).isEqualTo("view_closed");
        assertThat(slack.openView("U1")).isEmpty();
    }

    @Test
    void modals_stack_up_to_three() {
        modal();
        for (int i = 2; i <= 4; i++) {
            slack.as("U1").shortcut("more");
            String trigger = app.last().payload().path("trigger_id").asText();
            JsonNode pushed = client.call("views.push", "trigger_id", trigger, "view", MODAL);
            assertThat(pushed.path("error").asText()).isEqualTo(i <= 3 ? "" : "push_limit_reached");
        }
    }

    @Test
    void an_old_view_is_not_overwritten() {
        SlackView modal = modal();
        String hash = Json.parse(modal.json()).path("hash").asText();

        assertThat(client.call("views.update", "view_id", modal.id(), "hash", hash, "view", MODAL)
                        .path("ok")
                        .asBoolean())
                .isTrue();
        assertThat(client.call("views.update", "view_id", modal.id(), "hash", hash, "view", MODAL)
                        .path("error")
                        .asText())
                .isEqualTo("hash_conflict");
    }

    @Test
    void presses_buttons_by_id_or_by_what_they_say() {
        SlackMessage message = post(
                "[{\"type\":\"actions\",\"block_id\":\"b\",\"elements\":[{\"type\":\"button\","
                        + "\"action_id\":\"ack\",\"value\":\"42\",\"text\":{\"type\":\"plain_text\",\"text\":\"Acknowledge\"}}]}]");

        slack.as("U1").press(message, "Acknowledge");

        JsonNode payload = app.last().payload();
        assertThat(payload.path("type").asText()).isEqualTo("block_actions");
        assertThat(payload.path("actions").get(0).path("value").asText()).isEqualTo("42");
        assertThat(payload.path("actions").get(0).path("block_id").asText()).isEqualTo("b");
        assertThat(payload.path("message").path("ts").asText()).isEqualTo(message.ts());
        assertThatThrownBy(() -> slack.as("U1").press(message, "Resolve"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Acknowledge");
    }

    @Test
    void a_click_may_be_answered_by_changing_its_message() {
        SlackMessage message = post("[{\"type\":\"actions\",\"elements\":[{\"type\":\"button\",\"action_id\":\"ack\","
                + "\"text\":{\"type\":\"plain_text\",\"text\":\"Acknowledge\"}}]}]");
        slack.as("U1").press(message, "ack");
        URI url = URI.create(app.last().payload().path("response_url").asText());

        SlackClient.post(url, "application/json", "", "{\"replace_original\":true,\"text\":\"Done\"}");

        assertThat(slack.now(message).text()).isEqualTo("Done");
    }

    @Test
    void offers_what_the_app_suggests() {
        SlackMessage message = post("[{\"type\":\"actions\",\"elements\":[{\"type\":\"external_select\",\"action_id\":"
                + "\"service\",\"placeholder\":{\"type\":\"plain_text\",\"text\":\"Which service?\"}}]}]");
        app.answer = any -> new App.Says(
                200,
                Map.of(),
                "{\"options\":[{\"value\":\"checkout\",\"text\":{\"type\":\"plain_text\",\"text\":\"Checkout\"}}]}");

        Ack ack = slack.as("U1").type(message, "service", "che");

        assertThat(app.last().payload().path("value").asText()).isEqualTo("che");
        assertThat(ack.options()).containsEntry("checkout", "Checkout");
    }

    @Test
    void what_people_say_and_do_are_events() {
        Person ana = slack.as("U1");
        SlackMessage said = ana.say("inc-1", "rolled back").message();
        ana.edit(said, "rolled back at 10:04");
        ana.react(said, "pushpin");
        ana.unreact(said, "pushpin");
        ana.reply(said, "thanks");
        ana.delete(said);
        ana.mention("inc-1", "status");
        ana.openHome();
        ana.leave("inc-1");

        slack.settle();
        // Slack promises no order; here only what is delivered again comes late.
        assertThat(app.events())
                .containsExactlyInAnyOrder(
                        "message",
                        "message",
                        "reaction_added",
                        "reaction_removed",
                        "message",
                        "message",
                        "message",
                        "app_mention",
                        "app_home_opened",
                        "message",
                        "member_left_channel");
        assertThat(app.got)
                .extracting(got -> got.event().path("subtype").asText())
                .contains("message_changed", "message_deleted");
        assertThat(app.got)
                .extracting(got -> got.event().path("item_user").asText())
                .contains("U1");
    }

    @Test
    void what_the_app_does_comes_back_as_events() {
        SlackMessage message = post("[{\"type\":\"divider\"}]");
        client.call("pins.add", "channel", channel, "timestamp", message.ts());
        client.call("conversations.setTopic", "channel", channel, "topic", "SEV1");
        client.call("conversations.archive", "channel", channel);
        slack.settle();

        assertThat(app.events()).containsExactly("message", "pin_added", "message", "message", "channel_archive");
        assertThat(app.got.get(0).event().path("bot_id").asText()).isNotEmpty();
    }

    @Test
    void nothing_is_told_of_channels_that_the_app_is_not_in() {
        slack.addChannel("random", "U1");

        Ack ack = slack.as("U1").say("random", "lunch?");

        assertThat(ack.status()).isZero();
        assertThat(app.got).isEmpty();
    }

    @Test
    void failed_events_are_repeated_at_once_after_a_minute_and_after_five() {
        app.answer = any -> new App.Says(503, Map.of(), "");
        slack.as("U1").say("inc-1", "hello");
        slack.settle();
        assertThat(app.got).hasSize(2);

        clock.advance(Duration.ofMinutes(1));
        slack.settle();
        clock.advance(Duration.ofMinutes(5));
        slack.settle();
        clock.advance(Duration.ofHours(1));
        slack.settle();

        assertThat(app.got).hasSize(4);
        assertThat(app.got).extracting(App.Got::body).containsOnly(app.last().body());
        assertThat(app.last().headers())
                .containsEntry("x-slack-retry-num", "3")
                .containsEntry("x-slack-retry-reason", "http_error");
    }

    @Test
    void an_app_may_forbid_repetition() {
        app.answer = any -> new App.Says(503, Map.of("X-Slack-No-Retry", "1"), "");

        slack.as("U1").say("inc-1", "hello");
        slack.settle();

        assertThat(app.got).hasSize(1);
    }

    @Test
    void deliveries_go_wrong_as_told() {
        slack.deliveries()
                .next(DeliveryFault.LOST)
                .next(DeliveryFault.TWICE)
                .next(DeliveryFault.LATE)
                .next(DeliveryFault.NONE);
        Person ana = slack.as("U1");

        ana.say("inc-1", "lost");
        ana.say("inc-1", "twice");
        ana.say("inc-1", "late");
        ana.say("inc-1", "early");
        slack.settle();

        assertThat(app.got)
                .extracting(got -> got.event().path("text").asText())
                .containsExactly("twice", "twice", "early", "late");
    }
}
