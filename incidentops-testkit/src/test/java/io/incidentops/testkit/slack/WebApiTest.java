package io.incidentops.testkit.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.incidentops.testkit.http.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebApiTest {
    private SlackStandIn slack;
    private SlackClient client;

    @BeforeEach
    void open() {
        slack = SlackStandIn.builder().withoutLimits().start();
        slack.addUser(SlackUser.of("U1", "Ana Sol").email("ana@example.org").in("Europe/Berlin"));
        slack.addUser(SlackUser.of("U2", "Ben"));
        client = new SlackClient(slack);
    }

    @AfterEach
    void close() {
        slack.close();
    }

    private String channel(String name) {
        return client.call("conversations.create", "name", name)
                .path("channel")
                .path("id")
                .asText();
    }

    private static String error(JsonNode answer) {
        return answer.path("error").asText();
    }

    @Test
    void says_who_the_app_is() {
        JsonNode answer = client.call("auth.test");

        assertThat(answer.path("ok").asBoolean()).isTrue();
        assertThat(answer.path("user_id").asText()).isEqualTo(slack.botUser());
        assertThat(answer.path("bot_id").asText()).isNotEmpty();
    }

    @Test
    void refuses_missing_unknown_and_unfit_tokens() {
        assertThat(error(client.callAs("", "auth.test"))).isEqualTo("not_authed");
        assertThat(error(client.callAs("xoxb-no", "auth.test"))).isEqualTo("invalid_auth");
        assertThat(error(client.callAs(slack.appToken(), "auth.test"))).isEqualTo("not_allowed_token_type");
        slack.revokeTokens();
        assertThat(error(client.call("auth.test"))).isEqualTo("token_revoked");
    }

    @Test
    void an_archived_channel_keeps_its_name() {
        String id = channel("inc-1");
        client.call("conversations.archive", "channel", id);

        assertThat(error(client.call("conversations.create", "name", "inc-1"))).isEqualTo("name_taken");
        assertThat(error(client.call("conversations.archive", "channel", id))).isEqualTo("already_archived");
        assertThat(error(client.call("chat.postMessage", "channel", id, "text", "late")))
                .isEqualTo("is_archived");
        assertThat(slack.channel("inc-1").isArchived()).isTrue();
    }

    @Test
    void only_a_user_unarchives() {
        String id = channel("inc-1");
        client.call("conversations.archive", "channel", id);

        assertThat(error(client.call("conversations.unarchive", "channel", id))).isEqualTo("not_allowed_token_type");
        assertThat(client.callAs(slack.userToken(), "conversations.unarchive", "channel", id)
                        .path("ok")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void names_of_channels_are_checked() {
        assertThat(error(client.call("conversations.create", "name", "Has Space")))
                .isEqualTo("invalid_name_specials");
        assertThat(error(client.call("conversations.create", "name", "--"))).isEqualTo("invalid_name_punctuation");
        assertThat(error(client.call("conversations.create", "name", "x".repeat(81))))
                .isEqualTo("invalid_name_maxlength");
        assertThat(error(client.call("conversations.create"))).isEqualTo("invalid_name_required");
    }

    @Test
    void invites_all_or_none_unless_forced() {
        String id = channel("inc-1");

        JsonNode refused = client.call("conversations.invite", "channel", id, "users", "U1,U9");
        assertThat(error(refused)).isEqualTo("user_not_found");
        assertThat(refused.path("errors").get(0).path("user").asText()).isEqualTo("U9");
        assertThat(slack.channel("inc-1").members()).containsExactly(slack.botUser());

        client.call("conversations.invite", "channel", id, "users", "U1,U9", "force", "true");
        assertThat(slack.channel("inc-1").members()).containsExactly(slack.botUser(), "U1");
        assertThat(error(client.call("conversations.invite", "channel", id, "users", "U1")))
                .isEqualTo("already_in_channel");
    }

    @Test
    void guests_and_strangers_cannot_always_be_invited() {
        slack.addUser(SlackUser.of("U3", "Guest").as(SlackUser.Kind.SINGLE_CHANNEL_GUEST));
        slack.addUser(SlackUser.of("U4", "Stranger").as(SlackUser.Kind.EXTERNAL));
        String first = channel("inc-1");
        String second = channel("inc-2");
        client.call("conversations.invite", "channel", first, "users", "U3");

        assertThat(error(client.call("conversations.invite", "channel", second, "users", "U3")))
                .isEqualTo("ura_max_channels");
        assertThat(error(client.call("conversations.invite", "channel", second, "users", "U4")))
                .isEqualTo("no_external_invite_permission");
        assertThat(error(client.call("conversations.invite", "channel", second, "users", slack.botUser())))
                .isEqualTo("cant_invite_self");
    }

    @Test
    void posts_edits_pins_and_deletes() {
        String id = channel("inc-1");
        JsonNode posted = client.call(
                "chat.postMessage",
                "channel",
                id,
                "text",
                "plain",
                "blocks",
                "[{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"*Down* &lt;b&gt; <https://x.org|link>\"}}]",
                "metadata",
                "{\"event_type\":\"incidentops\",\"event_payload\":{\"effect\":\"e1\"}}");
        String ts = posted.path("ts").asText();

        assertThat(slack.channel("inc-1").last().text()).isEqualTo("*Down* <b> link");
        assertThat(slack.channel("inc-1").last().fallback()).isEqualTo("plain");
        assertThat(slack.channel("inc-1").last().metadata()).containsEntry("effect", "e1");

        client.call("pins.add", "channel", id, "timestamp", ts);
        assertThat(error(client.call("pins.add", "channel", id, "timestamp", ts)))
                .isEqualTo("already_pinned");
        client.call("chat.update", "channel", id, "ts", ts, "text", "Up");

        assertThat(slack.channel("inc-1").pinned())
                .singleElement()
                .satisfies(message -> assertThat(message.text()).isEqualTo("Up"))
                .satisfies(message -> assertThat(message.edits()).isOne());
        assertThat(client.call("conversations.history", "channel", id, "include_all_metadata", "true")
                        .path("messages")
                        .findValuesAsText("effect"))
                .containsExactly("e1");

        client.call("chat.delete", "channel", id, "ts", ts);
        assertThat(slack.channel("inc-1").messages()).isEmpty();
        assertThat(error(client.call("chat.update", "channel", id, "ts", ts, "text", "x")))
                .isEqualTo("message_not_found");
    }

    @Test
    void counts_limits_of_blocks_in_code_points() {
        String id = channel("inc-1");
        String fits = "🔥".repeat(150);
        String header = "[{\"type\":\"header\",\"text\":{\"type\":\"plain_text\",\"text\":\"%s\"}}]";

        assertThat(client.call("chat.postMessage", "channel", id, "text", "x", "blocks", header.formatted(fits))
                        .path("ok")
                        .asBoolean())
                .isTrue();
        JsonNode refused =
                client.call("chat.postMessage", "channel", id, "text", "x", "blocks", header.formatted(fits + "!"));
        assertThat(error(refused)).isEqualTo("invalid_blocks");
        assertThat(refused.path("response_metadata").path("messages").get(0).asText())
                .contains("/blocks/0/text");
    }

    @Test
    void takes_arguments_as_json_too() {
        String id = channel("inc-1");

        JsonNode answer = client.json(
                "chat.postMessage", "{\"channel\":\"" + id + "\",\"text\":\"x\",\"blocks\":[{\"type\":\"divider\"}]}");

        assertThat(answer.path("ok").asBoolean()).isTrue();
        assertThat(error(client.json("chat.postMessage", "[]"))).isEqualTo("invalid_json");
    }

    @Test
    void a_private_channel_without_the_app_does_not_exist() {
        String id = slack.addPrivateChannel("secret", "U1");

        assertThat(error(client.call("conversations.info", "channel", id))).isEqualTo("channel_not_found");
        assertThat(client.call("conversations.list", "types", "public_channel,private_channel")
                        .path("channels")
                        .findValuesAsText("name"))
                .containsExactly("general");
    }

    @Test
    void lists_the_channels_of_a_user() {
        channel("inc-1");
        slack.addChannel("random", "U1");
        slack.addPrivateChannel("secret", "U1");

        assertThat(client.call("users.conversations").path("channels").findValuesAsText("name"))
                .containsExactly("inc-1");
        assertThat(client.call("users.conversations", "user", "U1", "types", "public_channel,private_channel")
                        .path("channels")
                        .findValuesAsText("name"))
                .containsExactly("random");
    }

    @Test
    void ephemeral_messages_are_for_one_reader_in_the_channel() {
        String id = channel("inc-1");
        assertThat(error(client.call("chat.postEphemeral", "channel", id, "user", "U1", "text", "psst")))
                .isEqualTo("user_not_in_channel");
        slack.as("U1").join("inc-1");
        client.call("chat.postEphemeral", "channel", id, "user", "U1", "text", "psst");

        assertThat(slack.channel("inc-1").ephemeral("U1"))
                .extracting(SlackMessage::text)
                .containsExactly("psst");
        assertThat(slack.channel("inc-1").messages()).isEmpty();
    }

    @Test
    void pages_through_lists() {
        for (int i = 0; i < 5; i++) {
            channel("inc-" + i);
        }

        JsonNode first = client.call("conversations.list", "limit", "4");
        String cursor = first.path("response_metadata").path("next_cursor").asText();
        JsonNode second = client.call("conversations.list", "limit", "4", "cursor", cursor);

        assertThat(first.path("channels")).hasSize(4);
        assertThat(second.path("channels")).hasSize(2);
        assertThat(second.path("response_metadata").path("next_cursor").asText())
                .isEmpty();
        assertThat(error(client.call("conversations.list", "cursor", "?"))).isEqualTo("invalid_cursor");
    }

    @Test
    void knows_people_and_their_groups() {
        slack.addUsergroup("S1", "payments", "U1", "U2");

        JsonNode user =
                client.call("users.lookupByEmail", "email", "ana@example.org").path("user");
        assertThat(user.path("id").asText()).isEqualTo("U1");
        assertThat(user.path("tz").asText()).isEqualTo("Europe/Berlin");
        assertThat(error(client.call("users.lookupByEmail", "email", "no@example.org")))
                .isEqualTo("users_not_found");
        assertThat(error(client.call("users.info", "user", "U9"))).isEqualTo("user_not_found");
        assertThat(Json.strings(
                        client.call("usergroups.users.list", "usergroup", "S1").path("users")))
                .containsExactly("U1", "U2");
    }

    @Test
    void topics_and_bookmarks_show() {
        String id = channel("inc-1");
        client.call("conversations.setTopic", "channel", id, "topic", "SEV1");
        JsonNode bookmark = client.call(
                "bookmarks.add", "channel_id", id, "title", "Runbook", "type", "link", "link", "https://x.org");
        client.call(
                "bookmarks.edit",
                "channel_id",
                id,
                "bookmark_id",
                bookmark.path("bookmark").path("id").asText(),
                "title",
                "Book");

        assertThat(slack.channel("inc-1").topic()).isEqualTo("SEV1");
        assertThat(slack.channel("inc-1").bookmarks())
                .extracting(SlackBookmark::title)
                .containsExactly("Book");
        assertThat(error(client.call("conversations.setTopic", "channel", id, "topic", "x".repeat(251))))
                .isEqualTo("too_long");
    }

    @Test
    void says_which_scope_is_missing() {
        try (SlackStandIn few = SlackStandIn.builder().scopes("chat:write").start()) {
            JsonNode answer = new SlackClient(few).call("users.info", "user", "U1");

            assertThat(error(answer)).isEqualTo("missing_scope");
            assertThat(answer.path("needed").asText()).isEqualTo("users:read");
            assertThat(answer.path("provided").asText()).isEqualTo("chat:write");
            assertThat(new SlackClient(few)
                            .response(few.botToken(), "auth.test")
                            .headers()
                            .firstValue("x-oauth-scopes"))
                    .hasValue("chat:write");
        }
    }

    @Test
    void what_it_does_not_know_is_unknown() {
        assertThat(error(client.call("chat.shout"))).isEqualTo("unknown_method");
        assertThat(error(client.call("pins.add", "channel", "C9", "timestamp", "1.000000")))
                .isEqualTo("channel_not_found");
    }
}
