package io.incidentops.testkit.pagerduty;

import com.fasterxml.jackson.databind.JsonNode;
import io.incidentops.testkit.http.HttpCall;
import io.incidentops.testkit.http.Json;
import java.io.IOException;
import java.util.Map;

/** What a call is answered. Immutable. */
record Reply(int status, Map<String, String> headers, String body) {
    private static final String JSON = "application/json; charset=utf-8";

    static Reply of(int status, JsonNode body) {
        return new Reply(status, Map.of(), Json.text(body));
    }

    @Override
    public String toString() {
        return "reply " + status;
    }

    Reply with(Map<String, String> more) {
        return new Reply(status, more, body);
    }

    void send(HttpCall call) throws IOException {
        call.answer(status, JSON, headers, body);
    }
}
