package io.incidentops.testkit.pagerduty;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** People, services, policies, schedules and what else an account has. */
class ResourcesTest {
    private final Scene scene = new Scene();
    private final Client client = scene.client;

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void people_and_how_they_are_reached() {
        assertThat(client.get("/users?query=BEN").json().path("users")).hasSize(1);
        assertThat(client.get("/users?query=example.org&include[]=contact_methods")
                        .json()
                        .path("users")
                        .get(0)
                        .path("contact_methods")
                        .get(1)
                        .path("country_code")
                        .asInt())
                .isEqualTo(49);
        assertThat(client.get("/users/" + scene.ana.id() + "/contact_methods")
                        .json()
                        .path("contact_methods"))
                .hasSize(2);
        assertThat(client.get("/users/" + scene.chen.id())
                        .json()
                        .path("user")
                        .path("email")
                        .asText())
                .isEqualTo("chen@example.org");
        assertThat(client.get("/users/me").status()).isEqualTo(400);
        assertThat(client.bearer(scene.ben.token())
                        .get("/users/me")
                        .json()
                        .path("user")
                        .path("id")
                        .asText())
                .isEqualTo(scene.ben.id());
        assertThat(client.get("/users?team_ids[]=" + scene.team.id()).json().path("users"))
                .hasSize(2);
        assertThat(client.get("/teams").json().path("teams")).hasSize(1);
    }

    @Test
    void services_and_their_keys() {
        JsonNode service = client.get("/services?query=pay&include[]=integrations")
                .json()
                .path("services")
                .get(0);
        assertThat(service.path("integrations").get(0).path("integration_key").asText())
                .isEqualTo(scene.service.routingKey());
        assertThat(service.path("status").asText()).isEqualTo("active");
        scene.open("k");
        assertThat(client.get("/services/" + scene.service.id())
                        .json()
                        .path("service")
                        .path("status")
                        .asText())
                .isEqualTo("critical");
        assertThat(client.get("/services?query=zzz").json().path("services")).isEmpty();
    }

    @Test
    void policies() {
        JsonNode policy = client.get("/escalation_policies")
                .json()
                .path("escalation_policies")
                .get(0);
        assertThat(policy.path("num_loops").asInt()).isOne();
        assertThat(policy.path("escalation_rules")
                        .get(1)
                        .path("escalation_delay_in_minutes")
                        .asInt())
                .isEqualTo(10);
        assertThat(client.get("/escalation_policies/" + scene.policy.id()).status())
                .isEqualTo(200);
    }

    @Test
    void schedules_of_the_older_kind_and_their_overrides() {
        String path = "/schedules/" + scene.primary.id();
        Client.Answer made = client.post(
                path + "/overrides",
                "{'overrides':[{'start':'2026-03-03T10:00:00Z','end':'2026-03-03T12:00:00Z','user':{'id':'%s','type':'user_reference'}},{'start':'2026-03-04T10:00:00Z','end':'2026-03-04T10:00:00Z','user':{'id':'%s','type':'user_reference'}}]}"
                        .formatted(scene.chen.id(), scene.chen.id()));
        assertThat(made.json()).extracting(each -> each.path("status").asInt()).containsExactly(201, 400);

        JsonNode entries = client.get(path + "?since=2026-03-03T00:00:00Z&until=2026-03-04T00:00:00Z")
                .json()
                .path("schedule")
                .path("final_schedule")
                .path("rendered_schedule_entries");
        assertThat(entries)
                .extracting(entry -> entry.path("start").asText())
                .containsExactly("2026-03-03T01:00:00+01:00", "2026-03-03T11:00:00+01:00", "2026-03-03T13:00:00+01:00");
        String range = "?since=2026-03-01T00:00:00Z&until=2026-04-01T00:00:00Z";
        JsonNode overrides = client.get(path + "/overrides" + range).json().path("overrides");
        assertThat(overrides).hasSize(1);
        assertThat(client.get(path + "/overrides").status()).isEqualTo(400);
        assertThat(client.delete(path + "/overrides/"
                                + overrides.get(0).path("id").asText())
                        .status())
                .isEqualTo(204);
        assertThat(client.get(path + "/overrides" + range).json().path("overrides"))
                .isEmpty();
        assertThat(client.get("/schedules?query=prim").json().path("schedules")).hasSize(1);
    }

    @Test
    void schedules_of_the_newer_kind_are_found_elsewhere() {
        StandInSchedule rota = scene.pd
                .schedule("Rota")
                .in(ZoneId.of("America/New_York"))
                .layer(LocalDateTime.parse("2026-03-01T08:00:00"), Duration.ofDays(1), scene.ana, scene.ben)
                .shiftBased()
                .add();

        assertThat(client.get("/v3/schedules").json().path("schedules")).hasSize(1);
        assertThat(client.get("/schedules/" + rota.id()).status()).isEqualTo(404);
        JsonNode shifts = client.get(
                        "/v3/schedules/" + rota.id() + "?since=2026-03-07T13:00:00Z&until=2026-03-09T12:00:00Z")
                .json()
                .path("schedule")
                .path("final_schedule")
                .path("computed_shift_assignments");
        assertThat(shifts).hasSize(2);
        assertThat(shifts.get(1).path("end_time").asText()).isEqualTo("2026-03-09T08:00:00-04:00");
        assertThat(client.get("/v3/schedules/" + scene.primary.id()).status()).isEqualTo(404);
    }

    @Test
    void who_is_on_call() {
        JsonNode now = client.get("/oncalls?include[]=users").json().path("oncalls");
        assertThat(now).hasSize(2);
        assertThat(now.get(0).path("user").path("email").asText()).isEqualTo("ana@example.org");
        assertThat(now.get(0).path("end").asText()).isEqualTo("2026-03-09T09:00:00+01:00");
        assertThat(now.get(1).path("start").isNull()).isTrue();

        String weeks = "&since=2026-03-02T10:00:00Z&until=2026-03-20T10:00:00Z";
        String primary = "/oncalls?schedule_ids[]=" + scene.primary.id();
        assertThat(client.get(primary + weeks).json().path("oncalls")).hasSize(3);
        assertThat(client.get(primary + weeks + "&earliest=true").json().path("oncalls"))
                .hasSize(2);
        assertThat(client.get("/oncalls?user_ids[]=" + scene.chen.id()).json().path("oncalls"))
                .hasSize(1);
        assertThat(client.get("/oncalls?escalation_policy_ids[]=PNONE").json().path("oncalls"))
                .isEmpty();
    }

    @Test
    void maintenance_windows() {
        Client.Answer made = client.post(
                "/maintenance_windows",
                "{'maintenance_window':{'type':'maintenance_window','description':'Upgrade','start_time':'2026-03-02T09:00:00Z','end_time':'2026-03-02T11:00:00Z','services':[{'id':'%s','type':'service_reference'}]}}"
                        .formatted(scene.service.id()));
        String path = "/maintenance_windows/"
                + made.json().path("maintenance_window").path("id").asText();

        assertThat(made.status()).isEqualTo(201);
        assertThat(client.get("/maintenance_windows?filter=ongoing").json().path("maintenance_windows"))
                .hasSize(1);
        assertThat(client.delete(path).status()).isEqualTo(204);
        assertThat(client.get("/maintenance_windows?filter=ongoing").json().path("maintenance_windows"))
                .isEmpty();
        assertThat(client.delete(path).status()).isEqualTo(405);
    }

    @Test
    void what_the_plan_offers() {
        assertThat(client.get("/abilities").json().path("abilities"))
                .extracting(JsonNode::asText)
                .contains("coordinated_responding");
    }
}
