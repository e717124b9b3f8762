package io.incidentops.testkit.pagerduty;

import com.fasterxml.jackson.databind.JsonNode;

/** A method and path of the REST API, and what it does. Immutable. */
record Route(String verb, PathPattern path, int status, boolean personal, Work work) {
    /** Does what a call asks for. */
    interface Work {
        /** The answer's body, a missing node for none. */
        JsonNode answer(RestCall call);
    }

    static Route get(String path, Work work) {
        return new Route("GET", PathPattern.of(path), 200, false, work);
    }

    static Route post(String path, int status, Work work) {
        return new Route("POST", PathPattern.of(path), status, false, work);
    }

    static Route put(String path, Work work) {
        return new Route("PUT", PathPattern.of(path), 200, false, work);
    }

    static Route delete(String path, Work work) {
        return new Route("DELETE", PathPattern.of(path), 204, false, work);
    }

    /** The same, but with a From header that names a user. */
    Route from() {
        return new Route(verb, path, status, true, work);
    }

    Route answering(int other) {
        return new Route(verb, path, other, personal, work);
    }
}
