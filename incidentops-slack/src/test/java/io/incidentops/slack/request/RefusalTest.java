package io.incidentops.slack.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.web.WebRequest;
import io.incidentops.web.WebResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are not Slack's, or no requests. */
class RefusalTest {
    private static final byte[] EVENT =
            "{\"type\":\"event_callback\",\"event_id\":\"Ev1\",\"event\":{\"type\":\"message\"}}"
                    .getBytes(StandardCharsets.UTF_8);

    private final Desk desk = new Desk();

    @AfterEach
    void nothing_of_it_is_kept() {
        assertThat(desk.worked).isEmpty();
        desk.close();
    }

    @Test
    void tampered_replayed_future_dated_and_unsigned_requests_are_refused() {
        WebRequest signed = Sender.signed(EVENT, desk.now());
        byte[] tampered = EVENT.clone();
        tampered[tampered.length - 3] ^= 1;

        refused(new WebRequest("POST", "/", signed.headers(), tampered), 401, Refusal.FORGED);
        refused(Sender.signed(EVENT, desk.now().minusSeconds(301)), 401, Refusal.STALE);
        refused(Sender.signed(EVENT, desk.now().plus(Duration.ofDays(365))), 401, Refusal.STALE);
        refused(new WebRequest("POST", "/", Map.of(), EVENT), 401, Refusal.UNSIGNED);
        assertThat(desk.requests.problems()).singleElement().asString().contains("signing secret");
    }

    @Test
    void a_request_that_was_taken_is_refused_when_it_is_replayed_later() {
        WebRequest signed = Sender.signed("ssl_check=1", desk.now());
        assertThat(desk.requests.handle(signed).status()).isEqualTo(200);

        desk.harness.advance(Duration.ofSeconds(301));

        refused(signed, 401, Refusal.STALE);
    }

    @Test
    void only_POST_is_taken() {
        WebResponse response = desk.requests.handle(new WebRequest("get", "/", Map.of(), new byte[0]));

        assertThat(response.status()).isEqualTo(405);
        assertThat(response.headers()).containsEntry("Allow", "POST");
    }

    @Test
    void an_oversized_body_is_refused_before_it_is_hashed() {
        byte[] body = new byte[(1 << 20) + 1];

        refused(Sender.signed(body, desk.now()), 413, Refusal.TOO_LARGE);
    }

    @Test
    void what_is_signed_but_not_UTF_8_is_refused() {
        byte[] body = EVENT.clone();
        body[body.length - 5] = (byte) 0xFF;

        refused(Sender.signed(body, desk.now()), 400, Refusal.MALFORMED);
        refused(Sender.signed("payload=%7B%22type%22%3A%22%FF%22%7D", desk.now()), 400, Refusal.MALFORMED);
        refused(
                Sender.signed("{\"type\":\"x\"}".getBytes(StandardCharsets.UTF_16LE), desk.now()),
                400,
                Refusal.MALFORMED);
        refused(
                Sender.signed("{\"type\":\"x\"}".getBytes(StandardCharsets.UTF_16BE), desk.now()),
                400,
                Refusal.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{}}",
                "[]",
                "{\"type\":\"event_callback\"",
                "{\"type\":\"event_callback\",\"event\":{\"type\":\"message\"}}{}",
                "{\"type\":\"event_callback\",\"event\":{\"type\":\"mess",
                "payload=",
                "payload=[]",
                "payload=null",
                "payload=%7B%7D%7B%7D",
                "text=hello",
                "nothing"
            })
    void what_is_signed_but_no_request_is_refused(String body) {
        refused(Sender.signed(body, desk.now()), 400, Refusal.MALFORMED);
    }

    @Test
    void a_body_that_is_nested_too_deep_is_refused() {
        String deep = "{\"a\":".repeat(150) + "1" + "}".repeat(150);

        refused(Sender.signed(deep, desk.now()), 400, Refusal.MALFORMED);
        refused(Sender.signed("payload=" + deep.replace("\"", "%22"), desk.now()), 400, Refusal.MALFORMED);
    }

    @Test
    void whatever_bytes_are_signed_there_is_an_answer_and_no_exception() {
        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            byte[] body = EVENT.clone();
            for (int change = 0; change < 3; change++) {
                body[random.nextInt(body.length)] = (byte) random.nextInt(256);
            }

            assertThat(desk.requests.handle(Sender.signed(body, desk.now())).status())
                    .isIn(200, 400);
        }
    }

    private void refused(WebRequest request, int status, Refusal why) {
        long before = desk.requests.counts().refused().get(why);

        WebResponse response = desk.requests.handle(request);

        assertThat(response.status()).isEqualTo(status);
        assertThat(response.body()).isEmpty();
        assertThat(desk.requests.counts().refused()).containsEntry(why, before + 1);
        assertThat(List.of("x-slack-no-retry")).noneMatch(response.headers()::containsKey);
        desk.harness.ops().runDue();
    }
}
