package io.incidentops.pagerduty.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.incidentops.pagerduty.http.Published;
import io.incidentops.pagerduty.value.Reference;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An answer that lacks what is documented, or has it as something else, is read as far as it goes. */
class ToleranceTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<JsonNode> ODD = List.of(
            NullNode.getInstance(),
            TextNode.valueOf("odd"),
            IntNode.valueOf(7),
            BooleanNode.TRUE,
            JSON.arrayNode().add(1),
            JSON.objectNode().put("a", 1));

    @RegisterExtension
    private final Stub pagerDuty = new Stub();

    static Stream<Operation> operations() {
        Set<String> names = new HashSet<>();
        return EveryCallTest.operations().filter(each -> names.add(each.name()));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void odd_answers_harm_nobody(Operation operation) {
        JsonNode example = Published.examples(operation.name()).get(0).body();
        try (PagerDutyRest rest = pagerDuty.rest().build()) {
            for (JsonNode odd : ODD) {
                for (int depth = 0; depth < 4; depth++) {
                    pagerDuty.answers(
                            Stub.json(200, "").withBody(odd(example, odd, depth).toString()));
                    pagerDuty.clock.advance(Duration.ofSeconds(1));
                    Throwable error = catchThrowable(() -> operation.call().apply(rest));
                    if (error != null) {
                        assertThat(error).as(odd + " at " + depth).isInstanceOf(PagerDutyException.class);
                    }
                }
            }
        }
    }

    /** The answer with something odd in the place of whatever stands at a depth, and of each value above it. */
    private static JsonNode odd(JsonNode node, JsonNode odd, int depth) {
        if (depth == 0 || node.isValueNode()) {
            return odd;
        }
        if (node.isArray()) {
            ArrayNode array = JSON.arrayNode();
            node.forEach(each -> array.add(odd(each, odd, depth)));
            return array;
        }
        ObjectNode object = JSON.objectNode();
        node.properties().forEach(each -> object.set(each.getKey(), odd(each.getValue(), odd, depth - 1)));
        return object.has("more") ? object.put("more", false) : object;
    }

    @Test
    void all_of_an_incident_is_read() {
        pagerDuty.answers(Stub.json(
                200,
                "{'incident':{'id':'PI1','incident_number':'42','incident_key':'disk-7','title':'Disk full',"
                        + "'status':'acknowledged','urgency':'high','created_at':'2026-03-02T11:00:00+01:00',"
                        + "'last_status_change_at':'2026-03-02T10:05:00Z','last_status_change_by':{'id':'PU1',"
                        + "'type':'user_reference','summary':'Ana'},'service':{'id':'P1','type':'service_reference'},"
                        + "'escalation_policy':{'id':'PE1'},'assignments':[{'assignee':{'id':'PU1'}},{'assignee':null}],"
                        + "'acknowledgements':[{'acknowledger':{'id':'PU2'}}],'priority':{'id':'PP1','summary':'P1'},"
                        + "'conference_bridge':{'conference_number':7,'conference_url':'https://meet.example.com/42'},"
                        + "'html_url':'https://acme.pagerduty.com/incidents/PI1','resolve_reason':null}}"));
        try (PagerDutyRest rest = pagerDuty.rest().build()) {
            PagerDutyIncident read = rest.incidents().get("PI1");
            assertThat(read.number()).isEqualTo(42);
            assertThat(read.key()).isEqualTo("disk-7");
            assertThat(read.createdAt()).isEqualTo(Instant.parse("2026-03-02T10:00:00Z"));
            assertThat(read.lastStatusChangeBy()).extracting(Reference::name).isEqualTo("Ana");
            assertThat(read.service()).hasToString("service:P1");
            assertThat(read.assignees()).extracting(Reference::id).containsExactly("PU1");
            assertThat(read.acknowledgers()).extracting(Reference::id).containsExactly("PU2");
            assertThat(read.priority()).extracting(Reference::name).isEqualTo("P1");
            assertThat(read.conferenceUrl()).isEqualTo("https://meet.example.com/42");
            assertThat(read.mergedInto()).isNull();
            assertThat(read.acknowledged()).isTrue();
            assertThat(read.resolved()).isFalse();
        }
    }

    @Test
    void people_are_read_with_their_zones_and_numbers() {
        pagerDuty.answersInTurn(
                Stub.json(
                        200, "{'user':{'id':'PU1','name':'Ana','email':'a@example.com','time_zone':'Europe/Madrid'}}"),
                Stub.json(200, "{'user':{'id':'PU1','summary':'Ana','time_zone':'Eastern Time (US & Canada)'}}"),
                Stub.json(
                        200,
                        "{'contact_methods':[{'id':'PC1','type':'phone_contact_method','country_code':34,"
                                + "'address':'5550100'},{'id':'PC2','type':'email_contact_method','address':'a@b'}]}"));
        try (PagerDutyRest rest = pagerDuty.rest().build()) {
            assertThat(rest.users().get("PU1").zone()).hasToString("Europe/Madrid");
            assertThat(rest.users().get("PU1").zone()).hasToString("Z");
            assertThat(rest.users().contactMethods("PU1"))
                    .extracting(ContactMethod::phone)
                    .containsExactly("+34 5550100", null);
        }
    }
}
