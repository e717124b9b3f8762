package io.incidentops.slack.web;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.incidentops.slack.blocks.Rendered;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ResponseUrlsTest {
    private static final Rendered HELLO =
            new Rendered("hello", JsonNodeFactory.instance.arrayNode().add("block"));

    @RegisterExtension
    private final Stub slack = new Stub();

    private SlackWeb web;
    private ResponseUrls urls;

    @BeforeEach
    void make() {
        web = slack.web().interactiveLimit(Duration.ofSeconds(5)).build();
        urls = web.responseUrls();
    }

    @AfterEach
    void close() {
        web.close();
    }

    private String url(String path) {
        return slack.origin() + path;
    }

    private static String word(SlackReply reply) {
        return ((SlackReply.Refused) reply).error();
    }

    @Test
    void each_way_to_answer_is_told_as_slack_wants_it() {
        urls.post(url("/r/1"), ResponsePost.ephemeral(HELLO));
        urls.post(url("/r/1"), ResponsePost.inChannel(HELLO).thread("1.1"));
        urls.post(url("/r/1"), ResponsePost.replace(HELLO));
        urls.post(url("/r/1"), ResponsePost.delete());

        assertThat(slack.calls())
                .allSatisfy(
                        call -> assertThat(call.containsHeader("Authorization")).isFalse())
                .extracting(call -> call.getBodyAsString())
                .containsExactly(
                        "{\"response_type\":\"ephemeral\",\"replace_original\":false,\"text\":\"hello\",\"blocks\":[\"block\"]}",
                        "{\"response_type\":\"in_channel\",\"replace_original\":false,\"text\":\"hello\",\"blocks\":[\"block\"],"
                                + "\"thread_ts\":\"1.1\"}",
                        "{\"replace_original\":true,\"text\":\"hello\",\"blocks\":[\"block\"]}",
                        "{\"delete_original\":true}");
    }

    @Test
    void an_address_takes_five_answers() {
        for (int i = 0; i < 5; i++) {
            assertThat(urls.post(url("/r/1"), ResponsePost.ephemeral(HELLO))).isInstanceOf(SlackReply.Ok.class);
        }

        assertThat(word(urls.post(url("/r/1"), ResponsePost.ephemeral(HELLO)))).isEqualTo("used_url");
        assertThat(urls.post(url("/r/2"), ResponsePost.ephemeral(HELLO))).isInstanceOf(SlackReply.Ok.class);
        assertThat(slack.calls()).hasSize(6);
    }

    @Test
    void an_address_is_good_for_half_an_hour() {
        urls.post(url("/r/1"), ResponsePost.ephemeral(HELLO));
        slack.clock.advance(Duration.ofMinutes(30));

        assertThat(word(urls.post(url("/r/1"), ResponsePost.ephemeral(HELLO)))).isEqualTo("expired_url");
    }

    @Test
    void what_slack_did_not_take_does_not_count() {
        slack.answersAt("/r/1", aResponse().withStatus(429).withHeader("Retry-After", "3"));
        for (int i = 0; i < 6; i++) {
            assertThat(urls.post(url("/r/1"), ResponsePost.ephemeral(HELLO)))
                    .isInstanceOfSatisfying(
                            SlackReply.Later.class,
                            later -> assertThat(later.after()).isEqualTo(Duration.ofSeconds(3)));
        }
    }

    @Test
    void a_refusal_and_a_failure_are_told_apart() {
        slack.answersAt("/r/1", aResponse().withStatus(404).withBody("{\"ok\":false,\"error\":\"used_url\"}"));
        slack.answersAt("/r/2", aResponse().withStatus(500));
        slack.answersAt("/r/3", aResponse().withStatus(410).withBody("<html>"));

        assertThat(word(urls.post(url("/r/1"), ResponsePost.delete()))).isEqualTo("used_url");
        assertThat(urls.post(url("/r/2"), ResponsePost.delete())).isInstanceOf(SlackReply.Unclear.class);
        assertThat(word(urls.post(url("/r/3"), ResponsePost.delete()))).isEqualTo("http_410");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.slack.com/commands/1",
                "https://hooks.slack.com:8443/commands/1",
                "https://hooks.slack.com.evil.example/1",
                "https://evil.example/hooks.slack.com",
                "https://hooks.slack.com@evil.example/1",
                "https://me:you@hooks.slack.com/1",
                "http://169.254.169.254/latest/meta-data",
                "file:///etc/passwd",
                "no address",
                ""
            })
    void no_other_host_is_ever_called(String url) {
        assertThat(word(urls.post(url, ResponsePost.ephemeral(HELLO)))).isEqualTo("invalid_url");
        assertThat(slack.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://hooks.slack.com/commands/1", "https://hooks.slack-gov.com/commands/1"})
    void slacks_own_hosts_are_allowed(String url) {
        assertThat(new Hosts(java.util.Set.of()).allowed(url)).isNotNull();
    }
}
