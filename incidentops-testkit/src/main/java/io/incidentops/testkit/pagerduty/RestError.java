package io.incidentops.testkit.pagerduty;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.http.Json;
import java.util.List;

/** A call that is refused, see "Errors" in PagerDuty's documentation. */
final class RestError extends RuntimeException {
    static final int RESOLVED = 1001;
    static final int ACKNOWLEDGED = 1002;
    static final int MERGED = 1019;

    final int status;
    final transient ObjectNode error;

    RestError(int status, int code, String message, String... errors) {
        super(message, null, false, false);
        this.status = status;
        ObjectNode inner = Json.object().put("message", message).put("code", code);
        if (errors.length > 0) {
            inner.set("errors", Json.array(List.of(errors)));
        }
        this.error = Json.object().set("error", inner);
    }

    static RestError invalid(String why) {
        return new RestError(400, 2001, "Invalid Input Provided", why);
    }

    static RestError notFound() {
        return new RestError(404, 2100, "Not Found");
    }

    static RestError denied(String why) {
        return new RestError(403, 2010, "Access Denied", why);
    }

    static RestError unauthorized() {
        return new RestError(401, 2006, "Invalid authentication: check the token and the Authorization header");
    }

    /** What the account does not have. */
    static RestError ability(String ability) {
        return new RestError(402, 2012, "Account does not have the abilities to perform the action", ability);
    }
}
