package io.incidentops.testkit.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.http.Json;

/** A refusal in Slack's own words. */
final class SlackError extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient ObjectNode body;

    SlackError(String error) {
        this(error, Json.object());
    }

    /** With more fields beside the error. */
    SlackError(String error, ObjectNode fields) {
        super(error, null, false, false);
        this.body = Json.object().put("ok", false).put("error", error);
        body.setAll(fields);
    }

    /** With a message about what in the arguments is wrong. */
    static SlackError because(String error, String message) {
        ObjectNode fields = Json.object();
        fields.putObject("response_metadata").putArray("messages").add("[ERROR] " + message);
        return new SlackError(error, fields);
    }

    ObjectNode body() {
        return body.deepCopy();
    }
}
