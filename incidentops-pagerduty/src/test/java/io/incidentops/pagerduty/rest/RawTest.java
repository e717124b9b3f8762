package io.incidentops.pagerduty.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any other call, and what no call can hold. */
class RawTest {
    @RegisterExtension
    private final Stub pagerDuty = new Stub();

    @Test
    void a_call_goes_as_it_was_given() {
        pagerDuty.answers(Stub.json(200, "{'custom_fields':[]}"));
        String body = "{\"note\":{\"content\":\"Freed\"}}";
        try (PagerDutyRest rest = pagerDuty.rest().build()) {
            assertThat(rest.raw().call("put", "/incidents/PI1/notes/PN1", Map.of(), body))
                    .isEqualTo("{\"custom_fields\":[]}");
            assertThat(rest.raw().call("GET", "/incidents/PI1/custom_fields/values", Map.of(), null))
                    .isEqualTo("{\"custom_fields\":[]}");
        }

        assertThat(pagerDuty.calls()).extracting(LoggedRequest::getBodyAsString).containsExactly(body, "");
    }

    @Test
    void what_switches_something_needs_no_body() {
        try (PagerDutyRest rest = pagerDuty.rest().build()) {
            rest.raw().call("POST", "/webhook_subscriptions/PY1/enable", Map.of(), null);
        }

        assertThat(pagerDuty.calls()).singleElement().satisfies(call -> {
            assertThat(call.getBodyAsString()).isEmpty();
            assertThat(call.getHeader("Content-Length")).isEqualTo("0");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "teams", "/teams?query=a", "/teams/../users", "/teams//", "/./teams"})
    void a_path_that_is_none_is_not_sent(String path) {
        try (PagerDutyRest rest = pagerDuty.rest().build()) {
            assertThatThrownBy(() -> rest.raw().call("GET", path, Map.of(), null))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        assertThat(pagerDuty.calls()).isEmpty();
    }

    @Test
    void a_call_that_cannot_be_is_not_sent() {
        try (PagerDutyRest rest = pagerDuty.rest().build()) {
            assertThatThrownBy(() -> rest.raw().call("GET", "/teams", Map.of(), "{}"))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> rest.raw().call("GET /", "/teams", Map.of(), null))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> rest.raw().call("POST", "/teams", Map.of(), "{secret"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("secret");
        }

        assertThat(pagerDuty.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", ".."})
    void an_id_that_is_none_calls_nothing_else(String id) {
        try (PagerDutyRest rest = pagerDuty.rest().build()) {
            assertThatThrownBy(() -> rest.incidents().get(id)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> rest.overrides().delete("PS1", id)).isInstanceOf(IllegalArgumentException.class);
        }

        assertThat(pagerDuty.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PI1/notes", "PI1?x=y", "PI1#a", "P I1"})
    void an_id_stays_one_part_of_the_path(String id) {
        try (PagerDutyRest rest = pagerDuty.rest().build()) {
            assertThat(rest.incidents().get(id).id()).isEmpty();
        }

        assertThat(pagerDuty.calls()).singleElement().satisfies(call -> {
            URI called = URI.create(call.getUrl());
            assertThat(called.getPath()).isEqualTo("/incidents/" + id);
            assertThat(called.getRawPath().split("/", -1)).hasSize(3);
            assertThat(called.getQuery()).isNull();
        });
    }

    @Test
    void an_acting_user_is_named_and_one_that_no_header_holds_is_refused_at_once() {
        try (PagerDutyRest rest = pagerDuty.rest().build()) {
            rest.as("ben@example.com").notes().add("PI1", "Freed");
            for (String email : List.of("", "ana", "ana@example.com\nX: y", "añ@example.com")) {
                assertThatThrownBy(() -> rest.as(email))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageNotContaining("example.com");
                assertThatThrownBy(() -> pagerDuty.rest().from(email)).isInstanceOf(IllegalArgumentException.class);
            }
        }

        assertThat(pagerDuty.calls()).extracting(call -> call.getHeader("From")).containsExactly("ben@example.com");
    }
}
