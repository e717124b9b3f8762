package io.incidentops.testkit.pagerduty;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IncidentsTest {
    private final Scene scene = new Scene();
    private final Client client = scene.client;

    @AfterEach
    void close() {
        scene.close();
    }

    private Client.Answer create(String key, String more) {
        return client.post(
                "/incidents",
                "{'incident':{'type':'incident','title':'Checkout','incident_key':'%s','service':{'id':'%s','type':'service_reference'}%s}}"
                        .formatted(key, scene.service.id(), more));
    }

    private Client.Answer update(String id, String fields) {
        return client.put("/incidents/" + id, "{'incident':{'type':'incident_reference'," + fields + "}}");
    }

    private int listed(String query) {
        return client.get("/incidents" + query).json().path("incidents").size();
    }

    @Test
    void is_created_once_for_a_key() {
        Client.Answer made = create("k", ",'body':{'type':'incident_body','details':'d'}");
        String id = made.json().path("incident").path("id").asText();

        assertThat(made.status()).isEqualTo(201);
        assertThat(create("k", "").code()).isEqualTo(2002);
        assertThat(update(id, "'status':'resolved'").status()).isEqualTo(200);
        assertThat(create("k", "").status()).isEqualTo(201);
        assertThat(scene.pd.incidents()).hasSize(2);
    }

    @Test
    void is_shown_by_its_number_too_but_changed_by_its_id_alone() {
        String id = create("k", "").json().path("incident").path("id").asText();

        assertThat(client.get("/incidents/1").json().path("incident").path("id").asText())
                .isEqualTo(id);
        assertThat(client.get("/incidents/2").status()).isEqualTo(404);
        assertThat(update("1", "'status':'resolved'").status()).isEqualTo(404);
    }

    @Test
    void is_given_to_people_or_to_a_policy_but_not_to_both() {
        String people = ",'assignments':[{'assignee':{'id':'" + scene.ben.id() + "','type':'user_reference'}}]";
        String policy = ",'escalation_policy':{'id':'" + scene.policy.id() + "','type':'escalation_policy_reference'}";

        assertThat(create("a", people + policy).status()).isEqualTo(400);
        create("a", people);
        create("b", policy);
        assertThat(scene.pd.incident("a").assignees()).containsExactly(scene.ben);
        assertThat(scene.pd.incident("b").assignees()).containsExactly(scene.ana);
    }

    @Test
    void goes_through_its_states_and_says_where_it_is_already() {
        String id = scene.open("k");
        assertThat(update(id, "'status':'acknowledged'")
                        .json()
                        .path("incident")
                        .path("status")
                        .asText())
                .isEqualTo("acknowledged");
        assertThat(update(id, "'status':'acknowledged'").code()).isEqualTo(1002);
        update(id, "'status':'resolved','resolution':'Rolled back'");
        assertThat(update(id, "'status':'resolved'").code()).isEqualTo(1001);
        assertThat(scene.pd.incident(id).notes().get(0).content()).isEqualTo("Resolution Note: Rolled back");
        assertThat(update(id, "'status':'triggered'").status()).isEqualTo(200);
        assertThat(scene.pd.incident(id).status()).isEqualTo("triggered");
        assertThat(scene.pd.notified()).hasSize(2);
        assertThat(update(id, "'status':'lost'").code()).isEqualTo(1003);
    }

    @Test
    void its_other_fields_change_too() {
        String id = scene.open("k");
        String p2 = client.get("/priorities")
                .json()
                .path("priorities")
                .get(1)
                .path("id")
                .asText();
        Client.Answer changed = update(
                id,
                "'title':'New','urgency':'low','priority':{'id':'" + p2 + "','type':'priority_reference'},"
                        + "'conference_bridge':{'conference_number':'+1 555','conference_url':'https://meet.example.org/1'},"
                        + "'incident_type':{'name':'major'},'escalation_level':2");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(scene.pd.incident(id)).satisfies(incident -> {
            assertThat(incident.title()).isEqualTo("New");
            assertThat(incident.priority()).isEqualTo("P2");
            assertThat(incident.urgency()).isEqualTo("low");
            assertThat(incident.assignees()).containsExactly(scene.chen);
        });
        update(id, "'priority':'P1'");
        assertThat(scene.pd.incident(id).priority()).isEqualTo("P1");
        update(id, "'assignments':[{'assignee':{'id':'" + scene.ben.id() + "','type':'user_reference'}}]");
        assertThat(scene.pd.incident(id).assignees()).containsExactly(scene.ben);
        StandInPolicy other = scene.pd
                .policy("Other")
                .level(Duration.ofMinutes(1), scene.chen)
                .add();
        update(id, "'escalation_policy':{'id':'" + other.id() + "','type':'escalation_policy_reference'}");
        assertThat(scene.pd.incident(id).assignees()).containsExactly(scene.chen);
        assertThat(update(id, "'urgency':'mild'").status()).isEqualTo(400);
    }

    @Test
    void many_are_updated_together_or_not_at_all() {
        String first = scene.open("a");
        String second = scene.open("b");
        String both =
                "{'incidents':[{'id':'%s','type':'incident_reference','status':'acknowledged'},{'id':'%s','type':'incident_reference','status':'%s'}]}";

        assertThat(client.put("/incidents", both.formatted(first, second, "resolved"))
                        .json()
                        .path("incidents"))
                .hasSize(2);
        scene.pd.as(scene.ana).reopen(second);
        assertThat(client.put("/incidents", both.formatted(first, second, "resolved"))
                        .code())
                .isEqualTo(1002);
        assertThat(scene.pd.incident(second).status()).isEqualTo("triggered");
    }

    @Test
    void is_found_by_state_service_person_key_and_time() {
        scene.open("a");
        String b = scene.open("b");
        scene.pd.resolve(b, scene.ana);
        scene.clock.advance(Duration.ofDays(40));
        scene.open("c");

        assertThat(listed("")).isEqualTo(1);
        assertThat(listed("?date_range=all")).isEqualTo(3);
        assertThat(listed("?date_range=all&statuses[]=triggered&statuses%5B%5D=acknowledged"))
                .isEqualTo(2);
        assertThat(listed("?since=2026-03-01T00:00:00Z&until=2026-03-03T00:00:00Z"))
                .isEqualTo(2);
        assertThat(listed("?date_range=all&incident_key=b")).isEqualTo(1);
        assertThat(listed("?date_range=all&service_ids[]=PNONE")).isZero();
        assertThat(listed("?date_range=all&user_ids[]=" + scene.ana.id())).isEqualTo(1);
        assertThat(listed("?date_range=all&urgencies[]=low")).isZero();
        assertThat(client.get("/incidents?since=2025-01-01&until=2026-03-01").status())
                .isEqualTo(400);
        JsonNode sorted = client.get("/incidents?date_range=all&sort_by=created_at:desc")
                .json()
                .path("incidents");
        assertThat(sorted.get(0).path("incident_key").asText()).isEqualTo("c");
        assertThat(client.get("/incidents?sort_by=colour").status()).isEqualTo(400);
    }

    @Test
    void a_merged_one_ends_and_its_alerts_live_on() {
        String into = scene.open("a");
        String source = scene.open("b");
        String body = "{'source_incidents':[{'id':'" + source + "','type':'incident_reference'}]}";

        Client.Answer merged = client.put("/incidents/" + into + "/merge", body);

        assertThat(merged.json().path("incident").path("id").asText()).isEqualTo(into);
        assertThat(scene.pd.incident(source).mergedInto()).hasValue(into);
        assertThat(client.get("/incidents/" + source)
                        .json()
                        .path("incident")
                        .path("resolve_reason")
                        .path("type"))
                .hasToString("\"merge_resolve_reason\"");
        assertThat(update(source, "'status':'acknowledged'").code()).isEqualTo(1019);
        assertThat(client.get("/incidents/" + into + "/alerts").json().path("alerts"))
                .hasSize(2);
        client.event(scene.service, "resolve", "b");
        assertThat(scene.pd.incident(into).status()).isEqualTo("triggered");
        client.event(scene.service, "resolve", "a");
        assertThat(scene.pd.incident(into).status()).isEqualTo("resolved");
        assertThat(client.put("/incidents/" + into + "/merge", body).code()).isEqualTo(1001);
    }

    @Test
    void notes_updates_snoozes_and_helpers() {
        String id = scene.open("k");
        String path = "/incidents/" + id;
        assertThat(client.post(path + "/notes", "{'note':{'content':'Seen'}}").status())
                .isEqualTo(200);
        client.post(path + "/notes", "{'note':{'content':'Found'}}");
        assertThat(client.get(path + "/notes").json().path("notes"))
                .extracting(note -> note.path("content").asText())
                .containsExactly("Found", "Seen");
        assertThat(client.post(path + "/status_updates", "{'message':'Working on it','subject':'Checkout'}")
                        .json()
                        .path("status_update")
                        .path("subject")
                        .asText())
                .isEqualTo("Checkout");
        assertThat(client.post(path + "/snooze", "{'duration':3600}").status()).isEqualTo(201);
        assertThat(client.post(path + "/snooze", "{'duration':0}").status()).isEqualTo(400);
        String ask =
                "{'requester_id':'%s','message':'Help','responder_request_targets':[{'responder_request_target':{'id':'%s','type':'user_reference'}}]}";
        Client.Answer asked =
                client.from("").post(path + "/responder_requests", ask.formatted(scene.ana.id(), scene.ben.id()));
        assertThat(asked.status()).isEqualTo(200);
        assertThat(scene.pd.incident(id).responders()).containsExactly(scene.ben);
        String cancel =
                "{'requester_id':'%s','responder_request_targets':[{'id':'%s','type':'user_reference'},{'id':'PNONE','type':'user_reference'}]}";
        assertThat(client.put(path + "/responder_requests/cancel", cancel.formatted(scene.ana.id(), scene.ben.id()))
                        .json()
                        .path("responder_request_targets"))
                .extracting(target -> target.path("result").asText())
                .containsExactly("cancelled", "not_found");
        scene.pd.access().abilities("teams");
        assertThat(client.post(path + "/responder_requests", ask.formatted(scene.ana.id(), scene.ben.id()))
                        .status())
                .isEqualTo(402);
    }

    @Test
    void its_history_is_told_the_latest_first() {
        String id = scene.open("k");
        scene.advance(Duration.ofMinutes(6));
        scene.pd.acknowledge(id, scene.chen);
        JsonNode whole =
                client.get("/incidents/" + id + "/log_entries?limit=100").json().path("log_entries");
        JsonNode overview = client.get("/log_entries?is_overview=true").json().path("log_entries");

        assertThat(whole.get(0).path("type").asText()).isEqualTo("acknowledge_log_entry");
        assertThat(whole.get(0).path("agent").path("id").asText()).isEqualTo(scene.chen.id());
        assertThat(whole).extracting(entry -> entry.path("type").asText()).contains("notify_log_entry");
        assertThat(overview)
                .extracting(entry -> entry.path("type").asText())
                .containsExactly("acknowledge_log_entry", "escalate_log_entry", "trigger_log_entry");
        assertThat(client.get("/log_entries?since=2026-03-02T10:05:30Z").json().path("log_entries"))
                .hasSize(1);
        assertThat(client.get("/log_entries/" + whole.get(0).path("id").asText())
                        .status())
                .isEqualTo(200);
    }
}
