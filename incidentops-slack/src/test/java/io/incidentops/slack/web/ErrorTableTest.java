package io.incidentops.slack.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.incidentops.web.client.Exchange;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ErrorTableTest {
    /** Everything that the library calls. */
    static List<String> used() {
        return Method.known().stream().sorted().toList();
    }

    private static SlackReply reply(String method, String error) {
        byte[] body = ("{\"ok\":false,\"error\":\"" + error + "\"}").getBytes(StandardCharsets.UTF_8);
        return Replies.judge(Method.of(method), new Exchange.Answered(200, Map.of(), body))
                .reply();
    }

    @ParameterizedTest
    @MethodSource("used")
    void every_published_error_of_what_we_call_was_decided(String method) {
        assumeTrue(Published.there(), "incidentops.cases names no folder with Slack's published methods");

        assertThat(Published.errors(method)).isNotEmpty().allSatisfy(error -> {
            assertThat(ErrorTable.decided(method, error)).as(error).isTrue();
            SlackReply reply = reply(method, error);
            switch (ErrorTable.of(error)) {
                case ALREADY_SO, REFUSED ->
                    assertThat(reply)
                            .as(error)
                            .isInstanceOfSatisfying(
                                    SlackReply.Refused.class,
                                    refused -> assertThat(refused.error()).isEqualTo(error));
                case LIMITED, CREDENTIALS -> assertThat(reply).as(error).isInstanceOf(SlackReply.Later.class);
                case TROUBLE ->
                    assertThat(reply)
                            .as(error)
                            .isInstanceOf(
                                    Method.of(method).repeat() == Method.Repeat.SAFE
                                            ? SlackReply.Later.class
                                            : SlackReply.Unclear.class);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"ratelimited", "rate_limited", "too_many_requests"})
    void each_word_for_a_limit_is_one(String error) {
        assertThat(reply("chat.postMessage", error))
                .isEqualTo(new SlackReply.Later(Replies.UNTOLD, "Slack limits us for 30 s"));
    }

    @Test
    void a_word_that_nobody_published_is_a_refusal() {
        assertThat(reply("chat.postMessage", "brand_new")).isInstanceOf(SlackReply.Refused.class);
        assertThat(ErrorTable.decided("chat.postMessage", "brand_new")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fatal_error", "internal_error", "request_timeout", "service_unavailable"})
    void trouble_leaves_open_whether_a_message_was_posted(String error) {
        assertThat(reply("chat.postMessage", error)).isInstanceOf(SlackReply.Unclear.class);
        assertThat(reply("chat.update", error)).isInstanceOf(SlackReply.Later.class);
    }
}
