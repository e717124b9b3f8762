package io.incidentops.testkit.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LookingTest {
    private static final String HOME = "{\"type\":\"home\",\"blocks\":[{\"type\":\"header\",\"text\":"
            + "{\"type\":\"plain_text\",\"text\":\"Open incidents\"}}]}";

    private SlackStandIn slack;
    private SlackClient client;

    @BeforeEach
    void open() {
        slack = SlackStandIn.builder().withoutLimits().orgInstall("E1").start();
        slack.addUser(SlackUser.of("U1", "Ana"));
        slack.addChannel("inc-1", "U1", slack.botUser());
        client = new SlackClient(slack);
    }

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void waits_until_something_is_to_be_seen() throws InterruptedException {
        Thread app = new Thread(() -> client.call("chat.postMessage", "channel", "#inc-1", "text", "Hello"));
        app.start();

        SlackMessage seen = slack.await(
                "a message", it -> it.channel("inc-1").messages().stream().findFirst());

        app.join();
        assertThat(seen.text()).isEqualTo("Hello");
    }

    @Test
    void tells_what_there_is_where_something_else_was_asked_for() {
        assertThatThrownBy(() -> slack.channel("inc-2"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("inc-1");
        assertThatThrownBy(() -> slack.as("U9")).hasMessageContaining("U9");
        assertThat(slack.find("inc-2")).isEqualTo(Optional.empty());
    }

    @Test
    void describes_what_everybody_sees() {
        client.call("chat.postMessage", "channel", "#inc-1", "text", "Hello &amp; <@U1>");
        client.call("chat.postEphemeral", "channel", "#inc-1", "user", "U1", "text", "psst");

        assertThat(slack.describe())
                .contains("#inc-1, members [U1, U0BOT]", "  U0BOT:\n    Hello & @U1", "  U0BOT to U1 alone:\n    psst");
        assertThat(slack.channel("inc-1").last().mentions()).containsExactly("U1");
    }

    @Test
    void knows_whom_a_message_calls() {
        client.call(
                "chat.postMessage",
                "channel",
                "#inc-1",
                "text",
                "x",
                "blocks",
                "[{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":"
                        + "\"<!channel> <!subteam^S1> <@U1> &lt;!here&gt; <!date^0^{date}|then>\"}}]");

        SlackMessage message = slack.channel("inc-1").last();
        assertThat(message.mentions()).containsExactly("channel", "S1", "U1");
        assertThat(message.text()).isEqualTo("@channel @S1 @U1 <!here> then");
    }

    @Test
    void home_tabs_are_published() {
        assertThat(client.call("views.publish", "user_id", "U1", "view", HOME)
                        .path("ok")
                        .asBoolean())
                .isTrue();

        assertThat(slack.home("U1").orElseThrow().text()).isEqualTo("Open incidents");
        assertThat(client.call("views.publish", "user_id", "U1", "hash", "old", "view", HOME)
                        .path("error")
                        .asText())
                .isEqualTo("hash_conflict");
    }

    @Test
    void an_app_of_a_whole_organisation_names_the_workspace_and_is_told_none() {
        try (App app = new App()) {
            slack.deliverTo(app.uri(), "secret");

            assertThat(client.call("conversations.create", "name", "inc-2")
                            .path("error")
                            .asText())
                    .isEqualTo("missing_argument");
            assertThat(client.call("conversations.create", "name", "inc-2", "team_id", "T0STANDIN")
                            .path("ok")
                            .asBoolean())
                    .isTrue();
            slack.settle();
            slack.as("U1").shortcut("declare");

            assertThat(app.last().payload().path("team").isNull()).isTrue();
            assertThat(app.last().payload().path("enterprise").path("id").asText())
                    .isEqualTo("E1");
        }
    }

    @Test
    void a_message_of_a_webhook_has_no_author() {
        try (App app = new App()) {
            slack.deliverTo(app.uri(), "secret");
            SlackClient.post(slack.webhook("inc-1"), "application/json", "", "{\"text\":\"Alert\"}");
            slack.settle();

            slack.as("U1").react(slack.channel("inc-1").last(), "pushpin");

            assertThat(app.got.get(0).event().path("subtype").asText()).isEqualTo("bot_message");
            assertThat(app.last().event().has("item_user")).isFalse();
        }
    }
}
