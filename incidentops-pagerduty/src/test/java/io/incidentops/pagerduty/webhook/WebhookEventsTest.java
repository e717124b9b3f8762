package io.incidentops.pagerduty.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.pagerduty.value.Reference;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookEventsTest {
    private static final String INCIDENT =
            "'incident':{'id':'Q1','type':'incident_reference','summary':'Checkout answers 500'}";

    @Test
    void the_frame_of_an_event_is_read() {
        WebhookEvent event = WebhookEvents.read(Texts.json("{'event':{'id':'01E','event_type':'incident.triggered',"
                + "'resource_type':'incident','occurred_at':'2026-11-22T12:00:00.274Z',"
                + "'agent':{'id':'PU1','type':'user_reference','summary':'Ana','html_url':'https://x.pagerduty.com/u'},"
                + "'client':{'name':'Monitor'},'data':{'type':'incident','id':'Q1'}}}"));

        assertThat(event.id()).isEqualTo("01E");
        assertThat(event.known()).contains(WebhookType.INCIDENT_TRIGGERED);
        assertThat(event.resourceType()).isEqualTo("incident");
        assertThat(event.occurredAt()).isEqualTo("2026-11-22T12:00:00.274Z");
        assertThat(event.agent()).isEqualTo(new Reference("PU1", "user", null, null));
        assertThat(event.client()).isEqualTo("Monitor");
        assertThat(event.data().incident()).isEqualTo(new Reference("Q1", "incident", null, null));
        assertThat(event).hasToString("WebhookEvent[incident.triggered 01E, IncidentData[Q1, ]]");
    }

    @Test
    void ids_that_are_numbers_are_read_as_texts() {
        assertThat(WebhookEvents.read(Texts.json(
                                "{'event':{'id':1234567890123456789,'event_type':'incident.workflow.started'}}"))
                        .id())
                .isEqualTo("1234567890123456789");
    }

    @Test
    void an_incident_is_read_whole() {
        IncidentData incident = Texts.data(
                IncidentData.class,
                "incident.resolved",
                "{'type':'incident','id':'Q1','number':'37','status':'resolved','incident_key':'k','title':'Checkout',"
                        + "'html_url':'https://x.pagerduty.com/incidents/Q1','created_at':'2026-11-22T12:00:00Z',"
                        + "'reopened_at':'2026-11-22T12:30:00Z','incident_type':{'name':'major'},"
                        + "'service':{'id':'PS1','type':'service_reference'},'assignees':[{'id':'PU1'},null,{}],"
                        + "'escalation_policy':{'id':'PE1'},'teams':[{'id':'PT1'}],'priority':{'id':'PP1','summary':'P1'},"
                        + "'urgency':'high','conference_bridge':{'conference_number':1000,'conference_url':'https://m'},"
                        + "'resolve_reason':{'type':'merge_resolve_reason','incident':{'id':'Q2'}}}");

        assertThat(incident)
                .isEqualTo(new IncidentData(
                        "Q1",
                        37,
                        "resolved",
                        "k",
                        "Checkout",
                        "https://x.pagerduty.com/incidents/Q1",
                        reference("PS1"),
                        List.of(reference("PU1")),
                        reference("PE1"),
                        List.of(reference("PT1")),
                        reference("PP1"),
                        "high",
                        Instant.parse("2026-11-22T12:00:00Z"),
                        Instant.parse("2026-11-22T12:30:00Z"),
                        new ConferenceBridge(List.of(new ConferenceNumber("", "1000")), "https://m"),
                        new ResolveReason("merge_resolve_reason", reference("Q2")),
                        "major"));
        assertThat(incident.resolveReason().merge()).isTrue();
        assertThat(incident.priority().name()).isEqualTo("P1");
    }

    @Test
    void an_incident_of_which_PagerDuty_says_nothing_is_read() {
        IncidentData incident = Texts.data(IncidentData.class, "incident.triggered", "{}");

        assertThat(incident)
                .isEqualTo(new IncidentData(
                        "", 0, "", null, "", null, null, List.of(), null, List.of(), null, "", null, null, null, null,
                        null));
        assertThat(incident.incident()).isNull();
    }

    @Test
    void a_note_that_resolves_is_told_from_another() {
        NoteData note = Texts.data(
                NoteData.class,
                "incident.annotated",
                "{'type':'incident_note','id':'N1','content':'Resolution Note: rolled back','trimmed':true," + INCIDENT
                        + "}");

        assertThat(note).isEqualTo(new NoteData("N1", "Resolution Note: rolled back", true, reference("Q1")));
        assertThat(note.resolution()).isEqualTo("rolled back");
        assertThat(Texts.data(NoteData.class, "incident.annotated", "{'content':'rolled back'}")
                        .resolution())
                .isNull();
    }

    @Test
    void a_bridge_has_numbers_or_a_place_or_neither() {
        ConferenceBridgeData changed = Texts.data(
                ConferenceBridgeData.class,
                "incident.conference_bridge.updated",
                "{'type':'incident_conference_bridge'," + INCIDENT
                        + ",'conference_numbers':[{'label':'SK','number':'+421'},"
                        + "{'label':'','number':112},{'label':'none'}],'conference_url':'https://m'}");
        ConferenceBridgeData gone = Texts.data(
                ConferenceBridgeData.class,
                "incident.conference_bridge.updated",
                "{'conference_numbers':null,'conference_url':null}");

        assertThat(changed.bridge())
                .isEqualTo(new ConferenceBridge(
                        List.of(new ConferenceNumber("SK", "+421"), new ConferenceNumber("", "112")), "https://m"));
        assertThat(changed.incident()).isEqualTo(reference("Q1"));
        assertThat(gone.bridge().isEmpty()).isTrue();
    }

    @Test
    void custom_fields_have_one_value_or_several_of_any_kind() {
        IncidentFieldsData data = Texts.data(
                IncidentFieldsData.class,
                "incident.custom_field_values.updated",
                "{'custom_fields':[{'id':'PF1','name':'region','data_type':'string','field_type':'multi_value',"
                        + "'value':['EU',7,true,null,{'a':1}]},{'id':'PF2','value':'one'},{'id':'PF3','value':null},7],"
                        + "'changed_custom_fields':[{'id':'PF2','value':false}]}");

        assertThat(data.fields())
                .extracting(CustomField::values)
                .containsExactly(List.of("EU", "7", "true", "{\"a\":1}"), List.of("one"), List.of());
        assertThat(data.changed()).containsExactly(new CustomField("PF2", "", "", "", List.of("false")));
    }

    @Test
    void a_role_assignment_knows_its_incident() {
        RoleAssignmentData data = Texts.data(
                RoleAssignmentData.class,
                "incident.role.assigned",
                "{'incident_role_assignments':[{'id':'a'},{'id':'b','status':'active','role':{'id':'PR1'},"
                        + "'assignee':{'id':'PU1'},'old_assignee':null," + INCIDENT + "}]}");

        assertThat(data.incident()).isEqualTo(reference("Q1"));
        assertThat(data.assignments())
                .last()
                .isEqualTo(
                        new RoleAssignment("b", "active", reference("Q1"), reference("PR1"), reference("PU1"), null));
    }

    @Test
    void an_unknown_type_keeps_its_data_raw() {
        WebhookEvent event = Texts.event("incident.dreamt", "{'type':'incident','id':'Q1'}");

        assertThat(event.known()).isEmpty();
        assertThat(event.type()).isEqualTo("incident.dreamt");
        assertThat(event.data()).isEqualTo(new UnknownData("incident", "{\"type\":\"incident\",\"id\":\"Q1\"}"));
        assertThat(Texts.event("incident.triggered", "{'type':'dream'}").data())
                .isEqualTo(new UnknownData("dream", "{\"type\":\"dream\"}"));
        assertThat(Texts.event("incident.triggered", "7").data()).isEqualTo(new UnknownData("", "7"));
    }

    @Test
    void what_is_raw_is_bounded() {
        UnknownData data = (UnknownData) WebhookEvents.read("x".repeat(100_000).getBytes(StandardCharsets.UTF_8))
                .data();

        assertThat(data.raw()).hasSize(1 << 16);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "7", "{}", "{'event':7}", "{'event':{}}{}", "{'event':{}}x"})
    void what_is_no_event_is_read_as_unknown(String body) {
        WebhookEvent event = WebhookEvents.read(Texts.json(body));

        assertThat(event.id() + event.type()).isEmpty();
        assertThat(event.data()).isEqualTo(new UnknownData("", new String(Texts.json(body), StandardCharsets.UTF_8)));
    }

    private static Reference reference(String id) {
        return new Reference(id, "", null, null);
    }
}
