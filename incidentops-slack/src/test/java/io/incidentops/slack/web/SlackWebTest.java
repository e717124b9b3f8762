package io.incidentops.slack.web;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.github.tomakehurst.wiremock.http.Fault;
import io.incidentops.web.client.Breaker;
import io.incidentops.web.client.HttpCalls;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SlackWebTest {
    @RegisterExtension
    private final Stub slack = new Stub();

    private SlackWeb web;

    @BeforeEach
    void make() {
        web = slack.web().interactiveLimit(Duration.ofSeconds(5)).build();
    }

    @AfterEach
    void close() {
        web.close();
    }

    private static SlackCall post() {
        return SlackCall.of("chat.postMessage").with("channel", "C1").with("text", "Grüße & <so>");
    }

    private static SlackCall update() {
        return SlackCall.of("chat.update")
                .with("channel", "C1")
                .with("ts", "1.1")
                .with("text", "x");
    }

    @Test
    void a_call_is_one_form_with_the_token_in_its_header_alone() {
        slack.answers("chat.postMessage", Stub.json("{\"ok\":true,\"ts\":\"1.1\"}"));

        SlackReply reply = web.call(post().with("unfurl_links", false)
                .with("blocks", JsonNodeFactory.instance.arrayNode().add(1)));

        assertThat(reply)
                .isInstanceOfSatisfying(
                        SlackReply.Ok.class,
                        ok -> assertThat(ok.body().path("ts").asText()).isEqualTo("1.1"));
        assertThat(slack.calls()).singleElement().satisfies(call -> {
            assertThat(call.getHeader("Authorization")).isEqualTo("Bearer " + Stub.TOKEN);
            assertThat(call.getHeader("User-Agent")).contains("slack-api-client/");
            assertThat(call.getBodyAsString())
                    .isEqualTo("channel=C1&text=Gr%C3%BC%C3%9Fe%20%26%20%3Cso%3E&unfurl_links=false&blocks=%5B1%5D");
        });
    }

    @Test
    void nothing_is_called_but_what_was_asked_for() {
        web.call(post());
        web.call(update());

        assertThat(slack.calls())
                .extracting(call -> call.getUrl())
                .containsExactly("/api/chat.postMessage", "/api/chat.update");
    }

    @Test
    void a_refusal_is_one_with_slacks_own_word() {
        slack.answers("chat.postMessage", Stub.error("is_archived"));

        assertThat(web.call(post()))
                .isInstanceOfSatisfying(
                        SlackReply.Refused.class,
                        refused -> assertThat(refused.error()).isEqualTo("is_archived"));
        assertThat(web.problems()).isEmpty();
    }

    @Test
    void a_limit_of_slacks_is_waited_for_exactly_and_not_called_into() {
        slack.answers("chat.postMessage", aResponse().withStatus(429).withHeader("Retry-After", "17"));

        assertThat(web.call(post()))
                .isInstanceOfSatisfying(
                        SlackReply.Later.class,
                        later -> assertThat(later.after()).isEqualTo(Duration.ofSeconds(17)));
        slack.clock.advance(Duration.ofSeconds(5));
        assertThat(web.call(post().with("channel", "C2")))
                .isInstanceOfSatisfying(
                        SlackReply.Later.class,
                        later -> assertThat(later.after()).isEqualTo(Duration.ofSeconds(12)));
        assertThat(web.problems()).containsExactly("Slack limits chat.postMessage for 12 s");
        assertThat(web.call(update())).isInstanceOf(SlackReply.Ok.class);
        assertThat(slack.calls()).hasSize(2);

        slack.answers("chat.postMessage", Stub.json("{\"ok\":true}"));
        slack.clock.advance(Duration.ofSeconds(12));
        assertThat(web.call(post())).isInstanceOf(SlackReply.Ok.class);
        assertThat(web.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 504})
    void a_failure_of_slacks_leaves_open_what_was_done(int status) {
        slack.answers("chat.postMessage", aResponse().withStatus(status));
        slack.answers("chat.update", aResponse().withStatus(status));

        assertThat(web.call(post())).isInstanceOf(SlackReply.Unclear.class);
        assertThat(web.call(update())).isInstanceOf(SlackReply.Later.class);
    }

    @Test
    void what_slack_did_not_take_is_called_later() {
        slack.answers("chat.postMessage", aResponse().withStatus(503));

        assertThat(web.call(post())).isInstanceOf(SlackReply.Later.class);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void a_connection_that_breaks_leaves_open_what_was_done(Fault fault) {
        slack.answers("chat.postMessage", aResponse().withFault(fault));
        slack.answers("chat.update", aResponse().withFault(fault));

        assertThat(web.call(post())).isInstanceOf(SlackReply.Unclear.class);
        assertThat(web.call(update())).isInstanceOf(SlackReply.Later.class);
    }

    @Test
    void a_server_that_is_not_there_did_nothing() {
        slack.stop();

        assertThat(web.call(post())).isInstanceOf(SlackReply.Later.class);
    }

    @Test
    void an_answer_that_takes_too_long_is_not_waited_for() {
        slack.answers("chat.postMessage", Stub.json("{\"ok\":true}").withFixedDelay(5_000));
        slack.answers("views.open", Stub.json("{\"ok\":true}").withFixedDelay(5_000));
        slack.answers("chat.update", Stub.json("{\"ok\":true}").withChunkedDribbleDelay(10, 5_000));
        long began = System.nanoTime();
        web = slack.web()
                .limit(Duration.ofMillis(400))
                .interactiveLimit(Duration.ofMillis(200))
                .build();

        assertThat(web.call(post())).isInstanceOf(SlackReply.Unclear.class);
        assertThat(web.call(SlackCall.of("views.open").with("trigger_id", "1").with("view", "{}")))
                .isInstanceOf(SlackReply.Unclear.class);
        assertThat(web.call(update())).isInstanceOf(SlackReply.Later.class);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void an_answer_that_is_too_large_or_no_json_is_not_kept() {
        slack.answers("chat.postMessage", Stub.json("x".repeat(HttpCalls.MOST + 1)));
        slack.answers("chat.update", Stub.json("<html>"));
        slack.answers("users.info", Stub.json("[]"));

        SlackWeb patient = slack.web().build();
        assertThat(patient.call(post())).isInstanceOf(SlackReply.Unclear.class);
        assertThat(patient.call(update())).isInstanceOf(SlackReply.Later.class);
        assertThat(patient.call(SlackCall.of("users.info").with("user", "U1"))).isInstanceOf(SlackReply.Later.class);
        patient.close();
    }

    @Test
    void a_redirect_is_not_followed() {
        slack.answers("chat.postMessage", aResponse().withStatus(302).withHeader("Location", "/api/auth.test"));

        assertThat(web.call(post()))
                .isInstanceOfSatisfying(
                        SlackReply.Refused.class,
                        refused -> assertThat(refused.error()).isEqualTo("http_302"));
        assertThat(slack.calls()).hasSize(1);
    }

    @Test
    void slack_that_does_not_answer_is_left_alone_for_a_while() {
        slack.answers("chat.update", aResponse().withStatus(500));
        for (int i = 0; i < 30; i++) {
            web.call(update().with("ts", "1." + i));
        }

        assertThat(slack.calls()).hasSizeLessThan(12);
        assertThat(web.problems()).singleElement().asString().contains("Slack does not answer");
        assertThat(web.call(post())).isInstanceOf(SlackReply.Later.class);

        slack.answers("chat.update", Stub.json("{\"ok\":true}"));
        slack.clock.advance(Breaker.OPEN.plusMillis(1));
        for (int i = 0; i < 3; i++) {
            assertThat(web.call(update().with("ts", "2." + i))).isInstanceOf(SlackReply.Ok.class);
        }
        assertThat(web.problems()).isEmpty();
        assertThat(web.call(post())).isInstanceOf(SlackReply.Ok.class);
    }

    @Test
    void limits_are_no_sign_that_slack_does_not_answer() {
        slack.answers("chat.update", aResponse().withStatus(429).withHeader("Retry-After", "1"));
        for (int i = 0; i < 30; i++) {
            web.call(update().with("ts", "1." + i));
            slack.clock.advance(Duration.ofSeconds(2));
        }

        assertThat(web.problems()).isEmpty();
        assertThat(web.call(post())).isInstanceOf(SlackReply.Ok.class);
    }

    @Test
    void a_token_that_is_not_accepted_loses_nothing_and_shows() {
        slack.answers("chat.postMessage", Stub.error("token_revoked"));

        assertThat(web.call(post())).isInstanceOf(SlackReply.Later.class);
        assertThat(web.problems()).singleElement().asString().contains("token_revoked");

        slack.answers("chat.postMessage", Stub.json("{\"ok\":true}"));
        slack.clock.advance(Duration.ofMinutes(1));
        assertThat(web.call(post())).isInstanceOf(SlackReply.Ok.class);
        assertThat(web.problems()).isEmpty();
    }

    @Test
    void what_the_token_may_do_is_read_along_the_way() {
        assertThat(web.scopes()).isEmpty();
        slack.answers(
                "auth.test",
                Stub.json("{\"ok\":true,\"user_id\":\"U0\",\"team_id\":\"T1\",\"bot_id\":\"B1\","
                                + "\"url\":\"https://acme.slack.com/\"}")
                        .withHeader("x-oauth-scopes", "chat:write, pins:write"));
        Preflight preflight = new Preflight(
                web, List.of(ScopeNeed.of("pinning", "pins:write"), ScopeNeed.of("opening rooms", "channels:manage")));

        assertThat(preflight.problems()).isEmpty();
        assertThat(preflight.run()).isTrue();
        assertThat(web.scopes()).isEqualTo(Optional.of(Set.of("chat:write", "pins:write")));
        assertThat(preflight.identity()).contains(new SlackIdentity("T1", null, "U0", "B1", "https://acme.slack.com/"));
        assertThat(preflight.problems()).singleElement().asString().contains("channels:manage", "opening rooms");
    }

    @Test
    void a_preflight_without_an_answer_says_so() {
        slack.answers("auth.test", aResponse().withStatus(500));

        assertThat(new Preflight(web, List.of()).run()).isFalse();
    }

    @Test
    void after_close_nothing_is_called() {
        web.close();
        web.close();

        assertThat(web.call(post())).isInstanceOf(SlackReply.Later.class);
        assertThat(slack.calls()).isEmpty();
    }

    @Test
    void tokens_that_cannot_be_sent_are_quoted_nowhere() {
        String broken = "xoxb-secret\nline";
        try (SlackWeb other = slack.web(SlackTokens.of(() -> broken)).build()) {
            SlackReply reply = other.call(post());
            assertThat(reply).isInstanceOf(SlackReply.Later.class);
            assertThat(reply.toString()).doesNotContain("secret");
        }
        SlackTokens none = () -> {
            throw new IllegalStateException("xoxb-secret");
        };
        try (SlackWeb other = slack.web(none).build()) {
            assertThat(other.call(post()).toString()).contains("no token").doesNotContain("secret");
            assertThat(other.toString()).doesNotContain("secret");
        }
        assertThat(SlackTokens.of(() -> "xoxb-secret").toString()).doesNotContain("secret");
    }
}
