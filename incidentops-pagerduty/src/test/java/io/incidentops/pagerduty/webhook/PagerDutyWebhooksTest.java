package io.incidentops.pagerduty.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.incidentops.testkit.ManualClock;
import io.incidentops.web.Inbox;
import io.incidentops.web.WebRequest;
import io.incidentops.web.WebResponse;
import io.incidentops.work.InboxRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagerDutyWebhooksTest {
    private static final byte[] PING =
            "{\"event\":{\"id\":\"E1\",\"event_type\":\"pagey.ping\"}}".getBytes(StandardCharsets.UTF_8);

    private final ManualClock clock = ManualClock.at("2026-11-22T12:00:00Z");
    private final List<InboxRequest> kept = new ArrayList<>();
    private Inbox.Kept outcome = Inbox.Kept.NEW;
    private final PagerDutyWebhooks webhooks = PagerDutyWebhooks.builder()
            .secrets(List.of(Sender.SECRET))
            .clock(clock)
            .inbox(request -> {
                kept.add(request);
                return outcome;
            })
            .build();

    @Test
    void a_webhook_is_kept_as_it_came_and_answered_202() {
        WebResponse response = webhooks.handle(Sender.signed(PING, "9d4fd1c5-0001"));

        assertThat(response.status()).isEqualTo(202);
        assertThat(response.body()).isEmpty();
        assertThat(kept).singleElement().satisfies(request -> {
            assertThat(request.key()).isEqualTo("pagerduty/webhook/9d4fd1c5-0001");
            assertThat(request.channel()).isEqualTo(PagerDutyWebhooks.CHANNEL);
            assertThat(request.body()).isEqualTo(PING);
            assertThat(request.receivedAt()).isEqualTo(clock.instant());
        });
    }

    @Test
    void without_an_id_in_the_header_the_events_id_is_the_key() {
        for (String none : new String[] {null, "", " ", "a b", "a/b", "žid", "x".repeat(101)}) {
            webhooks.handle(Sender.signed(PING, none));
        }
        webhooks.handle(Sender.signed("{\"event\":{\"id\":42}}"));

        assertThat(kept)
                .extracting(InboxRequest::key)
                .containsOnly("pagerduty/event/E1", "pagerduty/event/42")
                .hasSize(8);
    }

    @Test
    void without_any_id_the_hash_of_the_body_is_the_key() {
        for (String body :
                List.of("{\"event\":{}}", "{\"event\":{\"id\":\"\"}}", "{\"event\":{\"id\":null}}", "", "{")) {
            webhooks.handle(Sender.signed(body));
        }

        assertThat(kept)
                .extracting(InboxRequest::key)
                .allSatisfy(key -> assertThat(key).startsWith("pagerduty/body/").hasSize(15 + 64))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_key_is_never_too_long_for_the_inbox() {
        webhooks.handle(Sender.signed("{\"event\":{\"id\":\"" + "x".repeat(1_000) + "\"}}"));

        assertThat(kept)
                .singleElement()
                .extracting(InboxRequest::key)
                .asString()
                .startsWith("pagerduty/body/");
    }

    @Test
    void what_comes_again_is_answered_202_and_counted() {
        outcome = Inbox.Kept.REPEATED;

        assertThat(webhooks.handle(Sender.signed(PING)).status()).isEqualTo(202);
        assertThat(webhooks.counts().repeated()).isEqualTo(1);
    }

    @Test
    void what_is_not_kept_for_certain_is_answered_503() {
        for (Inbox.Kept each : List.of(Inbox.Kept.NOT_KEPT, Inbox.Kept.UNCLEAR)) {
            outcome = each;

            assertThat(webhooks.handle(Sender.signed(PING)).status()).isEqualTo(503);
        }
        assertThat(webhooks.counts().lost()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[]",
                "null",
                "{}",
                "{}}",
                "{\"event\":{\"id\":\"a\"}",
                "{\"event\":{\"id\":\"a\"}}{}",
                "{\"event\":[]}",
                "{\"event\":{},\"event\":null}",
                "hello"
            })
    void what_is_signed_but_unreadable_is_kept_and_counted(String body) {
        WebResponse response = webhooks.handle(Sender.signed(body));

        assertThat(response.status()).isEqualTo(202);
        assertThat(kept)
                .singleElement()
                .satisfies(request -> assertThat(request.body()).isEqualTo(body.getBytes(StandardCharsets.UTF_8)));
        assertThat(webhooks.counts().unreadable()).isEqualTo(1);
        assertThat(webhooks.problems()).singleElement().asString().contains("cannot be read");
        clock.advance(Duration.ofMinutes(11));
        assertThat(webhooks.problems()).isEmpty();
    }

    @Test
    void bytes_that_are_not_UTF_8_and_deep_nests_are_unreadable_and_kept() {
        webhooks.handle(Sender.signed(new byte[] {'{', '"', (byte) 0xFF, '"', ':', '1', '}'}));
        webhooks.handle(Sender.signed("{\"event\":{}}".getBytes(StandardCharsets.UTF_16LE)));
        webhooks.handle(Sender.signed("{\"event\":{}}".getBytes(StandardCharsets.UTF_16BE)));
        webhooks.handle(Sender.signed("{\"event\":" + "[".repeat(150) + "]".repeat(150) + "}"));

        assertThat(kept).hasSize(4);
        assertThat(webhooks.counts().unreadable()).isEqualTo(4);
    }

    @Test
    void an_unknown_type_is_kept_and_counted_by_its_name() {
        webhooks.handle(Sender.signed("{\"event\":{\"id\":\"1\",\"event_type\":\"incident.dreamt\"}}"));
        webhooks.handle(Sender.signed("{\"event\":{\"id\":\"2\",\"event_type\":\"incident.dreamt\"}}"));
        webhooks.handle(Sender.signed("{\"event\":{\"id\":\"3\"}}"));
        for (int i = 0; i < 100; i++) {
            webhooks.handle(Sender.signed("{\"event\":{\"event_type\":\"\\n" + "t".repeat(100) + "\"}}"));
            webhooks.handle(Sender.signed("{\"event\":{\"event_type\":\"t" + i + "\"}}"));
        }

        assertThat(webhooks.counts().unknown())
                .hasSizeLessThan(60)
                .containsEntry("incident.dreamt", 2L)
                .containsEntry("", 1L)
                .containsEntry("?" + "t".repeat(59), 100L);
        assertThat(webhooks.counts().kept()).isEqualTo(kept.size());
        assertThat(webhooks.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "PUT", "get"})
    void only_POST_is_taken(String method) {
        WebResponse response =
                webhooks.handle(new WebRequest(method, "/", Sender.signed(PING).headers(), PING));

        assertThat(response.status()).isEqualTo(405);
        assertThat(response.headers()).containsEntry("Allow", "POST");
        assertThat(kept).isEmpty();
    }

    @Test
    void what_is_not_signed_is_refused_and_counted() {
        assertThat(webhooks.handle(new WebRequest("POST", "/", Map.of(), PING)).status())
                .isEqualTo(401);
        assertThat(webhooks.problems()).isEmpty();
        assertThat(webhooks.handle(Sender.request(PING, "v1=" + "0".repeat(64), "w"))
                        .status())
                .isEqualTo(401);

        assertThat(kept).isEmpty();
        assertThat(webhooks.problems()).singleElement().asString().contains("wrong signature");
        assertThat(webhooks.counts().refused())
                .containsEntry(Refusal.UNSIGNED, 1L)
                .containsEntry(Refusal.FORGED, 1L);
        clock.advance(Duration.ofMinutes(11));
        assertThat(webhooks.problems()).isEmpty();
    }

    @Test
    void a_body_of_256_KB_is_taken_and_one_byte_more_is_not() {
        byte[] largest = new byte[256 * 1024];

        assertThat(webhooks.handle(Sender.signed(largest)).status()).isEqualTo(202);
        assertThat(webhooks.handle(Sender.signed(new byte[largest.length + 1])).status())
                .isEqualTo(413);
        assertThat(webhooks.counts().refused()).containsEntry(Refusal.TOO_LARGE, 1L);
    }

    @Test
    void without_a_clock_or_an_inbox_nothing_is_built() {
        assertThatIllegalStateException()
                .isThrownBy(() -> PagerDutyWebhooks.builder()
                        .secrets(List.of("s"))
                        .clock(clock)
                        .build());
    }
}
