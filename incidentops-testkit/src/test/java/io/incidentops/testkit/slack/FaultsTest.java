package io.incidentops.testkit.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.incidentops.testkit.ManualClock;
import io.incidentops.testkit.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private final ManualClock clock = ManualClock.at("2026-03-02T10:00:00Z");
    private SlackStandIn slack;
    private SlackClient client;
    private String channel;

    @BeforeEach
    void open() {
        slack = SlackStandIn.builder().clock(clock).start();
        client = new SlackClient(slack);
        channel = slack.addChannel("inc-1", slack.botUser());
    }

    @AfterEach
    void close() {
        slack.close();
    }

    private HttpResponse<String> post() {
        return client.response(slack.botToken(), "chat.postMessage", "channel", channel, "text", "x");
    }

    private int shown() {
        return slack.channel(channel).messages().size();
    }

    @Test
    void a_channel_takes_one_message_a_second_after_a_burst() {
        for (int i = 0; i < 3; i++) {
            assertThat(post().statusCode()).isEqualTo(200);
        }
        HttpResponse<String> refused = post();

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(Json.parse(refused.body()).path("error").asText()).isEqualTo("ratelimited");

        clock.advance(Duration.ofSeconds(1));
        assertThat(post().statusCode()).isEqualTo(200);
        assertThat(post().statusCode()).isEqualTo(429);
        assertThat(shown()).isEqualTo(4);
    }

    @Test
    void each_method_has_its_own_limit_in_a_minute() {
        for (int i = 0; i < 20; i++) {
            assertThat(client.call("pins.list", "channel", channel).path("ok").asBoolean())
                    .isTrue();
        }
        clock.advance(Duration.ofSeconds(20));
        HttpResponse<String> refused = client.response(slack.botToken(), "pins.list", "channel", channel);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("40");
        assertThat(client.call("bookmarks.list", "channel_id", channel)
                        .path("ok")
                        .asBoolean())
                .isTrue();
        clock.advance(Duration.ofSeconds(40));
        assertThat(client.call("pins.list", "channel", channel).path("ok").asBoolean())
                .isTrue();
    }

    @Test
    void says_when_to_come_back_or_does_not() {
        slack.faults()
                .on("chat.postMessage", 1, SlackFault.rateLimited(Duration.ofSeconds(30)))
                .on("chat.postMessage", 1, SlackFault.RATE_LIMITED);

        assertThat(post().headers().firstValue("Retry-After")).hasValue("30");
        HttpResponse<String> second = post();
        assertThat(second.statusCode()).isEqualTo(429);
        assertThat(second.headers().firstValue("Retry-After")).isEmpty();
        assertThat(post().statusCode()).isEqualTo(200);
        assertThat(shown()).isOne();
    }

    @Test
    void statuses_and_errors_do_nothing_unless_told() {
        slack.faults()
                .next(SlackFault.SERVER_ERROR)
                .next(SlackFault.UNAVAILABLE)
                .next(SlackFault.FATAL_ERROR)
                .next(SlackFault.FATAL_ERROR.afterDoingIt());

        assertThat(post().statusCode()).isEqualTo(500);
        assertThat(post().statusCode()).isEqualTo(503);
        assertThat(post().body()).contains("fatal_error");
        assertThat(shown()).isZero();
        assertThat(post().body()).contains("fatal_error");
        assertThat(shown()).isOne();
    }

    @Test
    void breaks_connections_off_before_and_after_having_done_it() {
        slack.faults().next(SlackFault.RESET).next(SlackFault.RESET.afterDoingIt());

        assertThatThrownBy(this::post).isInstanceOf(UncheckedIOException.class).hasCauseInstanceOf(IOException.class);
        assertThat(shown()).isZero();
        assertThatThrownBy(this::post).isInstanceOf(UncheckedIOException.class);
        assertThat(shown()).isOne();
    }

    @Test
    void stays_silent() {
        slack.faults().next(SlackFault.SILENT.afterDoingIt());

        assertThatThrownBy(this::post).hasCauseInstanceOf(HttpTimeoutException.class);
        assertThat(shown()).isOne();
    }

    @Test
    void answers_nonsense_and_takes_its_time() {
        slack.faults().next(SlackFault.MALFORMED).next(SlackFault.slow(() -> clock.advance(Duration.ofMinutes(1))));

        assertThat(Json.parse(post().body()).isMissingNode()).isTrue();
        assertThat(post().statusCode()).isEqualTo(200);
        assertThat(slack.channel(channel).last().ts())
                .startsWith("" + clock.instant().getEpochSecond());
    }

    @Test
    void the_script_is_for_certain_methods_or_all() {
        slack.faults().always("pins.list", SlackFault.error("channel_not_found"));

        assertThat(post().statusCode()).isEqualTo(200);
        assertThat(client.call("pins.list", "channel", channel).path("error").asText())
                .isEqualTo("channel_not_found");
        slack.faults().clear().always(SlackFault.UNAVAILABLE);
        assertThat(post().statusCode()).isEqualTo(503);
        slack.faults().clear();
        assertThat(client.call("pins.list", "channel", channel).path("ok").asBoolean())
                .isTrue();
    }

    @Test
    void writes_down_what_was_called_without_secrets() {
        slack.faults().on("chat.postMessage", 1, SlackFault.SERVER_ERROR.afterDoingIt());
        client.response("", "chat.postMessage", "token", slack.botToken(), "channel", channel, "text", "x");
        client.call("pins.list", "channel", "C9");

        assertThat(slack.calls())
                .extracting(call -> call.method() + " " + call.answer())
                .containsExactly(
                        "chat.postMessage STATUS Internal Server Error after doing it", "pins.list channel_not_found");
        assertThat(slack.calls().toString()).doesNotContain(slack.botToken());
    }

    @Test
    void webhooks_post_and_are_limited() {
        var webhook = slack.webhook("inc-1");
        for (int i = 0; i < 3; i++) {
            assertThat(SlackClient.post(webhook, "application/json", "", "{\"text\":\"hi\"}")
                            .body())
                    .isEqualTo("ok");
        }

        assertThat(SlackClient.post(webhook, "application/json", "", "{\"text\":\"hi\"}")
                        .statusCode())
                .isEqualTo(429);
        clock.advance(Duration.ofSeconds(5));
        assertThat(SlackClient.post(webhook, "application/json", "", "{}").body())
                .isEqualTo("no_text");
        assertThat(slack.channel("inc-1").messages())
                .hasSize(3)
                .allSatisfy(message -> assertThat(message.user()).isEmpty());
        assertThat(SlackClient.post(webhook.resolve("/services/T/B/x"), "application/json", "", "{\"text\":\"hi\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void files_go_in_three_steps() {
        JsonNode place = client.call("files.getUploadURLExternal", "filename", "history.json", "length", "5");
        String id = place.path("file_id").asText();
        String files = "[{\"id\":\"" + id + "\",\"title\":\"History\"}]";
        assertThat(client.call("files.completeUploadExternal", "files", files)
                        .path("error")
                        .asText())
                .isEqualTo("file_not_found");

        HttpResponse<String> uploaded = SlackClient.post(
                java.net.URI.create(place.path("upload_url").asText()), "application/octet-stream", "", "hällo");
        client.call("files.completeUploadExternal", "files", files, "channel_id", channel, "initial_comment", "all");

        assertThat(uploaded.body()).isEqualTo("OK - 6");
        assertThat(slack.files()).containsExactly(new SlackFile("history.json", "History", channel, "hällo"));
        assertThat(slack.channel("inc-1").last().fallback()).isEqualTo("all");
    }

    @Test
    void tokens_rotate_and_two_stay_valid() {
        String first = slack.rotateTokens();
        assertThat(refresh("wrong").path("error").asText()).isEqualTo("invalid_refresh_token");
        JsonNode second = refresh(first);
        assertThat(refresh(first).path("error").asText()).isEqualTo("invalid_refresh_token");
        assertThat(client.call("auth.test").path("ok").asBoolean()).isTrue();

        JsonNode third = refresh(second.path("refresh_token").asText());
        assertThat(client.call("auth.test").path("error").asText()).isEqualTo("token_revoked");
        clock.advance(Duration.ofHours(12));
        assertThat(client.callAs(third.path("access_token").asText(), "auth.test")
                        .path("error")
                        .asText())
                .isEqualTo("token_expired");
    }

    @Test
    void a_lasting_token_is_exchanged_once() {
        String[] secrets = {"client_id", slack.clientId(), "client_secret", slack.clientSecret()};

        JsonNode exchanged = client.call("oauth.v2.exchange", secrets);

        assertThat(client.callAs(exchanged.path("access_token").asText(), "auth.test")
                        .path("ok")
                        .asBoolean())
                .isTrue();
        assertThat(refresh(exchanged.path("refresh_token").asText()).path("ok").asBoolean())
                .isTrue();
        assertThat(client.callAs(exchanged.path("access_token").asText(), "oauth.v2.exchange", secrets)
                        .path("error")
                        .asText())
                .isEqualTo("token_already_exchanged");
    }

    private JsonNode refresh(String token) {
        return client.callAs(
                "",
                "oauth.v2.access",
                "client_id",
                slack.clientId(),
                "client_secret",
                slack.clientSecret(),
                "grant_type",
                "refresh_token",
                "refresh_token",
                token);
    }
}
