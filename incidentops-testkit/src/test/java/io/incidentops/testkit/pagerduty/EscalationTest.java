package io.incidentops.testkit.pagerduty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incidentops.testkit.pagerduty.StandInNotification.Reason;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EscalationTest {
    private final Scene scene = new Scene();

    @AfterEach
    void close() {
        scene.close();
    }

    private List<StandInUser> reached() {
        return scene.pd.notified().stream().map(StandInNotification::user).toList();
    }

    private List<String> entries(String id) {
        return scene.pd.incident(id).log().stream()
                .map(StandInLogEntry::type)
                .filter(type -> !type.equals("assign_log_entry"))
                .toList();
    }

    @Test
    void goes_from_level_to_level_and_round_again_until_nobody_is_left() {
        String id = scene.open("k");
        scene.advance(Duration.ofHours(2));

        assertThat(reached()).containsExactly(scene.ana, scene.chen, scene.ana, scene.chen);
        assertThat(scene.pd.notified().stream().map(StandInNotification::at).map(String::valueOf))
                .containsExactly(
                        "2026-03-02T10:00:00Z", "2026-03-02T10:05:00Z", "2026-03-02T10:15:00Z", "2026-03-02T10:20:00Z");
        assertThat(entries(id))
                .containsSubsequence(
                        "trigger_log_entry",
                        "notify_log_entry",
                        "escalate_log_entry",
                        "repeat_escalation_path_log_entry",
                        "escalate_log_entry",
                        "exhaust_escalation_path_log_entry");
        assertThat(scene.pd.incident(id).assignees()).containsExactly(scene.chen);
        assertThat(scene.pd.nextDue()).isEmpty();
    }

    @Test
    void an_acknowledgement_in_time_stops_it() {
        String id = scene.open("k");
        scene.advance(Duration.ofMinutes(4));
        scene.pd.acknowledge(id, scene.ana);
        scene.advance(Duration.ofDays(2));

        assertThat(reached()).containsExactly(scene.ana);
        assertThat(scene.pd.incident(id).acknowledgers()).containsExactly(scene.ana);
        scene.pd.resolve(id, scene.ana);
        assertThat(scene.pd.incident(id).status()).isEqualTo("resolved");
        assertThatThrownBy(() -> scene.pd.acknowledge(id, scene.ana))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("#1");
    }

    @Test
    void an_acknowledgement_runs_out_where_the_service_says_so() {
        scene.service.acknowledgementTimeout(Duration.ofMinutes(30));
        String id = scene.open("k");
        scene.pd.acknowledge(id, scene.ana);
        scene.advance(Duration.ofMinutes(30));

        assertThat(scene.pd.incident(id).status()).isEqualTo("triggered");
        assertThat(scene.pd.notified().get(1).why()).isEqualTo(Reason.UNACKNOWLEDGED);
        scene.advance(Duration.ofMinutes(5));
        assertThat(reached()).containsExactly(scene.ana, scene.ana, scene.chen);
    }

    @Test
    void giving_it_to_somebody_triggers_it_again_and_reaches_them() {
        String id = scene.open("k");
        scene.pd.acknowledge(id, scene.ana);
        scene.pd.reassign(id, scene.ana, scene.ben);

        assertThat(scene.pd.incident(id).status()).isEqualTo("triggered");
        assertThat(scene.pd.incident(id).assignees()).containsExactly(scene.ben);
        scene.advance(Duration.ofHours(1));
        assertThat(reached()).containsExactly(scene.ana, scene.ben);
    }

    @Test
    void low_urgency_does_not_escalate() {
        scene.client.post(
                "/incidents",
                "{'incident':{'type':'incident','title':'t','urgency':'low','service':{'id':'%s','type':'service_reference'}}}"
                        .formatted(scene.service.id()));
        scene.advance(Duration.ofHours(1));

        assertThat(reached()).containsExactly(scene.ana);
    }

    @Test
    void a_level_without_anybody_is_passed_over() {
        StandInSchedule empty = scene.pd.schedule("Nobody").add();
        StandInPolicy policy = scene.pd
                .policy("Gap")
                .level(Duration.ofMinutes(5), empty)
                .level(Duration.ofMinutes(5), scene.ben)
                .add();
        scene.client.event(scene.pd.service("gap", policy), "trigger", "k");

        assertThat(reached()).containsExactly(scene.ben);
        assertThat(scene.pd.incident("k").level()).isEqualTo(2);
    }

    @Test
    void a_snooze_ends() {
        String id = scene.open("k");
        scene.pd.as(scene.ana).snooze(id, Duration.ofHours(4));
        assertThat(scene.pd.incident(id).status()).isEqualTo("acknowledged");
        scene.advance(Duration.ofHours(4));

        assertThat(scene.pd.incident(id).status()).isEqualTo("triggered");
        assertThat(reached()).containsExactly(scene.ana, scene.ana);
    }

    @Test
    void who_was_asked_to_help_is_reached() {
        String id = scene.open("k");
        scene.pd.as(scene.ana).ask(id, scene.ben, "Please help");
        scene.pd.as(scene.ben).join(id);

        assertThat(scene.pd.notified().get(1)).satisfies(each -> {
            assertThat(each.user()).isEqualTo(scene.ben);
            assertThat(each.why()).isEqualTo(Reason.ASKED);
            assertThat(each.incident()).isEqualTo(id);
        });
        assertThat(scene.pd.incident(id).responders()).containsExactly(scene.ben);
    }

    @Test
    void nothing_opens_in_a_maintenance_window() {
        scene.client.post(
                "/maintenance_windows",
                "{'maintenance_window':{'type':'maintenance_window','start_time':'2026-03-02T10:00:00Z','end_time':'2026-03-02T11:00:00Z','services':[{'id':'%s','type':'service_reference'}]}}"
                        .formatted(scene.service.id()));
        assertThat(scene.client.event(scene.service, "trigger", "k").status()).isEqualTo(202);
        assertThat(scene.pd.incidents()).isEmpty();
        scene.advance(Duration.ofHours(1));
        scene.client.event(scene.service, "trigger", "k");
        assertThat(scene.pd.incidents()).hasSize(1);
    }
}
