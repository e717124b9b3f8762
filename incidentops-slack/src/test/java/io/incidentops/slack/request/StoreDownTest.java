package io.incidentops.slack.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.testkit.ManualClock;
import io.incidentops.web.Inbox;
import io.incidentops.web.WebResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The store is down or slow: an event is repeated by Slack, and a person is told. */
class StoreDownTest {
    private static final String PRESS = "{'type':'block_actions','trigger_id':'1.2.3','user':{'id':'U1'},"
            + "'actions':[{'action_id':'a','action_ts':'1.5','value':'v'}]";
    private static final String WINDOW =
            "{'type':'view_submission','view':{'id':'V1','blocks':[{'type':'input','block_id':'text'}]}}";
    private static final String EVENT = "{'type':'event_callback','event_id':'Ev1','event':{'type':'app_mention'}}";

    private final ManualClock clock = ManualClock.at("2026-11-22T12:00:00Z");
    private final List<String> whispers = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch whispered = new CountDownLatch(1);
    private final FakeFront front = new FakeFront();
    private Inbox.Kept outcome = Inbox.Kept.NOT_KEPT;
    private final SlackRequests requests = requests((url, text) -> {
        whispers.add(url + " " + text);
        whispered.countDown();
    });

    private SlackRequests requests(Whisper whisper) {
        return SlackRequests.builder()
                .signingSecrets(List.of(Sender.SECRET))
                .clock(clock)
                .inbox(request -> outcome)
                .front(front)
                .whisper(whisper)
                .build();
    }

    @AfterEach
    void close() {
        requests.close();
    }

    @Test
    void an_event_is_answered_503_so_that_Slack_repeats_it() {
        WebResponse response = send(requests, json(EVENT));

        assertThat(response.status()).isEqualTo(503);
        assertThat(response.headers()).isEmpty();
        assertThat(requests.receive(Channel.EVENT, json(EVENT).getBytes(StandardCharsets.UTF_8), "e")
                        .acknowledged())
                .isFalse();
        assertThat(requests.counts().lost()).isEqualTo(2);
    }

    @Test
    void a_command_is_answered_with_what_happened_and_what_to_do() {
        WebResponse response = send(requests, "command=%2Fincident&text=list&trigger_id=1.2.3");

        assertThat(response.status()).isEqualTo(200);
        assertThat(Desk.text(response))
                .isEqualTo(
                        "{\"response_type\":\"ephemeral\",\"text\":\"This was not recorded: the store does not answer."
                                + " Please try again in a minute; if it cannot wait, call whoever is on call.\"}");
    }

    @Test
    void where_it_is_not_clear_nobody_is_told_that_it_was_not_recorded() {
        outcome = Inbox.Kept.UNCLEAR;

        assertThat(Desk.text(send(requests, "command=%2Fincident&text=list&trigger_id=1.2.3")))
                .contains("not clear whether this was recorded")
                .contains("Look before you repeat it");
    }

    @Test
    void a_press_is_told_through_its_response_url() throws InterruptedException {
        WebResponse response = send(requests, payload(PRESS + ",'response_url':'https://hooks.slack.com/a/1'}"));

        assertThat(response.status()).isEqualTo(200);
        assertThat(whispered.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(whispers).singleElement().asString().startsWith("https://hooks.slack.com/a/1 This was not recorded");
    }

    @Test
    void where_nothing_can_be_shown_Slack_shows_its_own_error() {
        try (SlackRequests silent = requests(Whisper.NONE)) {
            assertThat(send(silent, payload(PRESS + ",'response_url':'https://hooks.slack.com/a/1'}"))
                            .status())
                    .isEqualTo(503);
        }
        assertThat(send(requests, payload(PRESS + "}")).status()).isEqualTo(503);
        assertThat(send(requests, payload("{'type':'view_submission','view':{'id':'V1'}}"))
                        .status())
                .isEqualTo(503);
    }

    @Test
    void a_window_stays_open_with_all_that_was_typed() {
        WebResponse response = send(requests, payload(WINDOW));

        assertThat(response.status()).isEqualTo(200);
        assertThat(Desk.text(response))
                .startsWith("{\"response_action\":\"errors\",\"errors\":{\"text\":\"This was not recorded");
    }

    @Test
    void an_inbox_that_breaks_its_promise_and_throws_is_an_outage_too() {
        try (SlackRequests broken = SlackRequests.builder()
                .signingSecrets(List.of(Sender.SECRET))
                .clock(clock)
                .inbox(request -> {
                    throw new IllegalStateException("broken");
                })
                .front(front)
                .build()) {
            assertThat(send(broken, json(EVENT)).status()).isEqualTo(503);
        }
    }

    @Test
    void a_window_that_Slack_does_not_open_in_time_is_not_waited_for() throws InterruptedException {
        outcome = Inbox.Kept.NEW;
        CountDownLatch hanging = new CountDownLatch(1);
        front.opens = incoming -> {
            try {
                return hanging.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                return false;
            }
        };
        long began = System.nanoTime();

        assertThat(send(requests, "command=%2Fincident&text=&trigger_id=1.2.3").status())
                .isEqualTo(200);

        assertThat(System.nanoTime() - began).isBetween(1_400_000_000L, 8_000_000_000L);
        assertThat(requests.counts().kept()).isEqualTo(1);
        hanging.countDown();
    }

    private WebResponse send(SlackRequests to, String body) {
        return to.handle(Sender.signed(body, clock.instant()));
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    private static String payload(String text) {
        return "payload=" + URLEncoder.encode(json(text), StandardCharsets.UTF_8);
    }
}
