package io.incidentops.slack.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.incidentops.work.InboxRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every recorded body, signed, in a fresh store. */
@Timeout(120)
class EveryPayloadTest {
    @Test
    void every_body_gets_a_2xx_and_sent_twice_is_handled_once() {
        List<Cases.Body> bodies = Cases.bodies();
        SoftAssertions softly = new SoftAssertions();
        for (Cases.Body body : bodies) {
            try (Desk desk = new Desk()) {
                int first = desk.send(body.bytes()).status();
                int second = desk.send(body.bytes()).status();

                softly.assertThat(List.of(first, second)).as(body.name()).containsOnly(200);
                softly.assertThat(desk.worked).as(body.name()).hasSize(body.worked() ? 1 : 0);
                softly.assertThat(desk.requests.counts().repeated())
                        .as(body.name())
                        .isEqualTo(body.worked() ? 1 : 0);
                softly.assertThat(desk.worked)
                        .as(body.name())
                        .allSatisfy(incoming -> assertThat(incoming).isNotInstanceOf(Incoming.Other.class));
            }
        }
        softly.assertAll();
        assertThat(bodies).hasSizeGreaterThan(200);
    }

    @Test
    void no_two_bodies_share_a_key_by_chance_and_no_key_is_an_empty_id() {
        try (Desk desk = new Desk()) {
            for (Cases.Body body : Cases.bodies()) {
                desk.send(body.bytes());
            }

            assertThat(desk.worked)
                    .extracting(incoming -> incoming.origin().key())
                    .doesNotHaveDuplicates()
                    .allMatch(key -> key.matches("slack/[a-z_]+/.+") && !key.endsWith("/"))
                    .filteredOn(key -> key.startsWith("slack/body/"))
                    .hasSizeGreaterThan(50);
        }
    }

    @Test
    void every_frame_that_carries_a_request_is_taken_and_comes_back_with_its_type() {
        List<JsonNode> frames = Cases.frames();
        for (JsonNode frame : frames) {
            try (Desk desk = new Desk()) {
                Channel channel =
                        Channel.ofEnvelope(frame.path("type").asText()).orElseThrow();
                byte[] payload = frame.path("payload").toString().getBytes(StandardCharsets.UTF_8);
                Stream.of(1, 2)
                        .map(time -> desk.requests.receive(
                                channel, payload, frame.path("envelope_id").asText()))
                        .forEach(answer -> assertThat(answer.status()).isEqualTo(Acknowledgement.Status.TAKEN));
                desk.harness.ops().runDue();

                assertThat(desk.worked).as("%s", frame).singleElement().isNotInstanceOf(Incoming.Other.class);
            }
        }
        assertThat(frames).hasSizeGreaterThan(10);
    }

    @Test
    void half_a_body_is_refused_or_taken_but_never_an_exception() {
        try (Desk desk = new Desk()) {
            for (Cases.Body body : Cases.bodies()) {
                byte[] half = java.util.Arrays.copyOf(body.bytes(), body.bytes().length / 2);

                assertThat(desk.send(half).status()).as(body.name()).isIn(200, 400);
                for (Channel channel : Channel.values()) {
                    assertThat(Payloads.read(new InboxRequest("key", channel.inbox(), half, desk.now())))
                            .isNotNull();
                }
            }
        }
    }
}
