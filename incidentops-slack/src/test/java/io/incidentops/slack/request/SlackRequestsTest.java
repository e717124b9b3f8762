package io.incidentops.slack.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.incidentops.web.WebRequest;
import io.incidentops.web.WebResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Slack is answered over HTTP, and what is kept. */
class SlackRequestsTest {
    private static final String COMMAND =
            "command=%2Fincident&text=declare+Checkout+answers+500&team_id=T1&channel_id=C1"
                    + "&user_id=U1&user_name=ana&trigger_id=1.2.3&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2F1";

    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void a_command_is_kept_and_answered_with_nothing() {
        WebResponse response = desk.send(COMMAND);

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
        assertThat(desk.worked)
                .containsExactly(new Incoming.Command(
                        new Origin("slack/command/1.2.3", "T1", null, "C1", "U1", "ana"),
                        "/incident",
                        "declare Checkout answers 500",
                        "https://hooks.slack.com/commands/1",
                        "1.2.3"));
    }

    @Test
    void an_event_is_kept_once_however_often_it_comes_and_by_whatever_way() {
        String event = event("Ev1", "\"type\":\"reaction_added\",\"user\":\"U1\",\"item\":{\"channel\":\"C1\"}");
        desk.send(event);
        desk.send(event.replace("{\"type\"", "{ \"type\""));
        Acknowledgement socket =
                desk.requests.receive(Channel.EVENT, event.getBytes(StandardCharsets.UTF_8), "envelope-1");
        desk.harness.ops().runDue();

        assertThat(socket.status()).isEqualTo(Acknowledgement.Status.TAKEN);
        assertThat(desk.worked).singleElement().satisfies(incoming -> {
            assertThat(incoming.origin()).isEqualTo(new Origin("slack/event/Ev1", "T1", null, "C1", "U1", null));
            assertThat(((Incoming.Event) incoming).type()).isEqualTo("reaction_added");
        });
        assertThat(desk.requests.counts().repeated()).isEqualTo(2);
    }

    @Test
    void events_without_an_id_are_told_apart_by_their_bodies_alone() {
        desk.send(event("", "\"type\":\"app_mention\",\"text\":\"one\""));
        desk.send(event("", "\"type\":\"app_mention\",\"text\":\"two\""));
        desk.send(event("", "\"type\":\"app_mention\",\"text\":\"two\""));

        assertThat(desk.worked)
                .hasSize(2)
                .allSatisfy(incoming -> assertThat(incoming.origin().key()).matches("slack/body/[0-9a-f]{64}"));
    }

    @Test
    void an_envelopes_id_stands_in_for_a_missing_one() {
        byte[] payload = event("", "\"type\":\"app_mention\"").getBytes(StandardCharsets.UTF_8);
        desk.requests.receive(Channel.EVENT, payload, "e-1");
        desk.requests.receive(Channel.EVENT, payload, "e-1");
        desk.requests.receive(Channel.EVENT, payload, "e-2");
        desk.requests.receive(Channel.EVENT, payload, "");
        desk.harness.ops().runDue();

        assertThat(desk.worked)
                .extracting(incoming -> incoming.origin().key())
                .hasSize(3)
                .contains("slack/envelope/e-1", "slack/envelope/e-2");
    }

    @Test
    void a_press_is_typed_with_what_was_chosen() {
        desk.send(payload("{'type':'block_actions','trigger_id':'7.8.9','team':null,'enterprise':{'id':'E1'},"
                + "'user':{'id':'W1','username':'ana'},'channel':{'id':'C1'},'message':{'ts':'1.5'},"
                + "'response_url':'https://hooks.slack.com/actions/1','actions':[{'action_id':'severity',"
                + "'block_id':'b1','action_ts':'1.6','selected_options':[{'value':'SEV1'},{'value':'SEV2'}]}]}"));

        assertThat(desk.worked)
                .containsExactly(new Incoming.Press(
                        new Origin("slack/press/7.8.9/1.6", null, "E1", "C1", "W1", "ana"),
                        "severity",
                        "b1",
                        List.of("SEV1", "SEV2"),
                        "1.5",
                        null,
                        "https://hooks.slack.com/actions/1",
                        "7.8.9"));
    }

    private static final String SUBMISSION = "{'type':'view_submission','user':{'id':'U1'},'team':{'id':'T1'},"
            + "'trigger_id':'1.2.3','view':{'id':'V1','callback_id':'update','private_metadata':'#42',"
            + "'blocks':[{'type':'section','block_id':'s'},{'type':'input','block_id':'text'}],"
            + "'state':{'values':{'text':{'a':{'type':'plain_text_input','value':'We roll back'}},"
            + "'people':{'a':{'selected_users':['U1','U2']}},'none':{'a':{'value':null}}}}}}";

    @Test
    void a_window_that_is_sent_comes_with_its_answers() {
        assertThat(desk.send(payload(SUBMISSION)).body()).isEmpty();

        assertThat(desk.worked).singleElement().isInstanceOfSatisfying(Incoming.Submission.class, submission -> {
            assertThat(submission.answers()).containsExactly(entry("text", "We roll back"), entry("people", "U1\nU2"));
            assertThat(submission.callbackId()).isEqualTo("update");
            assertThat(submission.privateMetadata()).isEqualTo("#42");
        });
    }

    @Test
    void a_window_sent_again_counts_once_unless_its_answers_changed() {
        desk.send(payload(SUBMISSION));
        desk.send(payload(SUBMISSION.replace("1.2.3", "4.5.6")));
        desk.send(payload(SUBMISSION.replace("roll back", "wait")));

        assertThat(desk.worked).hasSize(2);
    }

    @Test
    void mistakes_are_shown_in_the_window_and_nothing_is_kept() {
        desk.front.mistakes = Map.of("text", "Say what people notice");

        WebResponse response = desk.send(payload(SUBMISSION));

        assertThat(Desk.text(response))
                .isEqualTo("{\"response_action\":\"errors\",\"errors\":{\"text\":\"Say what people notice\"}}");
        assertThat(response.headers()).containsEntry("Content-Type", "application/json; charset=utf-8");
        assertThat(desk.worked).isEmpty();
    }

    @Test
    void options_are_offered_at_once_within_Slacks_limits() {
        desk.front.options = IntStream.range(0, 150)
                .mapToObj(i -> i == 0 ? "🚨".repeat(80) : i == 1 ? "x".repeat(151) : "service-" + i)
                .toList();

        String answer = Desk.text(desk.send(payload("{'type':'block_suggestion','action_id':'s','value':'se'}")));

        assertThat(answer)
                .startsWith("{\"options\":[{\"value\":\"" + "🚨".repeat(80)
                        + "\",\"text\":{\"type\":\"plain_text\",\"text\":\"" + "🚨".repeat(74) + "…\"}}")
                .doesNotContain("xxx")
                .contains("\"service-100\"")
                .doesNotContain("service-101");
        assertThat(desk.worked).isEmpty();
    }

    @Test
    void what_opened_a_window_is_not_kept() {
        desk.front.opens = incoming -> incoming instanceof Incoming.Command;

        assertThat(desk.send(COMMAND).status()).isEqualTo(200);
        assertThat(desk.worked).isEmpty();
        assertThat(desk.requests.counts().answered()).isEqualTo(1);
    }

    @Test
    void where_no_window_could_be_opened_the_request_is_worked() {
        desk.front.opens = incoming -> {
            throw new IllegalStateException("Slack is down");
        };

        assertThat(desk.send(COMMAND).status()).isEqualTo(200);
        assertThat(desk.worked).hasSize(1);
    }

    @Test
    void our_own_acts_are_not_kept_but_being_removed_is_news() {
        desk.identity = new Identity("UBOT", "BBOT");
        desk.send(event("Ev1", "\"type\":\"message\",\"user\":\"UBOT\",\"text\":\"hello\""));
        desk.send(event("Ev2", "\"type\":\"message\",\"subtype\":\"bot_message\",\"bot_id\":\"BBOT\""));
        desk.send(
                event("Ev3", "\"type\":\"message\",\"subtype\":\"message_changed\",\"message\":{\"bot_id\":\"BBOT\"}"));
        desk.send(event("Ev4", "\"type\":\"message\",\"user\":\"U1\",\"text\":\"<@UBOT> hello\""));
        desk.send(event("Ev5", "\"type\":\"member_left_channel\",\"user\":\"UBOT\",\"channel\":\"C1\""));
        desk.send(event("Ev6", "\"type\":\"message\",\"subtype\":\"message_changed\",\"message\":{\"user\":\"U1\"}"));

        assertThat(desk.worked)
                .extracting(incoming -> incoming.origin().key())
                .containsExactly("slack/event/Ev4", "slack/event/Ev5", "slack/event/Ev6");
        assertThat(desk.requests.counts().own()).isEqualTo(3);
    }

    @Test
    void a_channel_that_gets_a_new_id_is_told_of_with_both() {
        desk.send(event("Ev1", "\"type\":\"channel_id_changed\",\"old_channel_id\":\"G1\",\"new_channel_id\":\"C2\""));

        assertThat(desk.worked).singleElement().isInstanceOfSatisfying(Incoming.Event.class, event -> {
            assertThat(event.type()).isEqualTo("channel_id_changed");
            assertThat(event.origin().channel()).isEqualTo("C2");
            assertThat(event.event().path("old_channel_id").asText()).isEqualTo("G1");
        });
    }

    @Test
    void Slacks_questions_about_our_address_are_answered() {
        assertThat(Desk.text(desk.send("{\"type\":\"url_verification\",\"token\":\"x\",\"challenge\":\"3eZbrw1a\"}")))
                .isEqualTo("3eZbrw1a");
        assertThat(desk.send("ssl_check=1&token=x").status()).isEqualTo(200);
        WebRequest unsigned =
                new WebRequest("POST", "/", Map.of(), "token=x&ssl_check=1".getBytes(StandardCharsets.UTF_8));
        assertThat(desk.requests.handle(unsigned).status()).isEqualTo(200);
        assertThat(desk.worked).isEmpty();
    }

    @Test
    void a_limit_of_Slacks_is_acknowledged_and_shows_in_health_for_a_while() {
        assertThat(desk.send("{\"type\":\"app_rate_limited\",\"minute_rate_limited\":1518467820}")
                        .status())
                .isEqualTo(200);

        assertThat(desk.requests.counts().rateLimited()).isEqualTo(1);
        assertThat(desk.requests.problems()).singleElement().asString().contains("30,000");
        desk.harness.advance(Duration.ofMinutes(11));
        assertThat(desk.requests.problems()).isEmpty();
    }

    @Test
    void unknown_types_are_acknowledged_and_counted_but_their_names_take_no_room() {
        for (int i = 0; i < 200; i++) {
            assertThat(desk.send(payload("{'type':'novelty_" + i + "\\nx" + "y".repeat(100) + "'}"))
                            .status())
                    .isEqualTo(200);
        }
        desk.send("{\"type\":\"brand_new\",\"event\":{\"type\":\"message\"}}");

        Map<String, Long> unknown = desk.requests.counts().unknown();
        assertThat(unknown).hasSize(51).containsEntry("…", 151L);
        assertThat(unknown.keySet()).allMatch(name -> name.length() <= 60 && !name.contains("\n"));
        assertThat(desk.worked).isEmpty();
    }

    private static String event(String id, String inner) {
        return "{\"type\":\"event_callback\",\"team_id\":\"T1\",\"event_id\":\"" + id + "\",\"event\":{" + inner + "}}";
    }

    private static String payload(String json) {
        return "payload=" + java.net.URLEncoder.encode(json.replace('\'', '"'), StandardCharsets.UTF_8);
    }
}
