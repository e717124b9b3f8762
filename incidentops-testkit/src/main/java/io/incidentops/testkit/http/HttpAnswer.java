package io.incidentops.testkit.http;

import java.util.Map;

/**
 * What came back for a request that a stand-in sent. Immutable.
 *
 * @param status the HTTP status, or 0 where nothing came back
 * @param headers the headers, whose names are the same in whatever case
 * @param body what it said, possibly empty
 * @param problem what went wrong where nothing came back, otherwise {@link Problem#NONE}
 */
public record HttpAnswer(int status, Map<String, String> headers, String body, Problem problem) {
    /** Why nothing came back. */
    public enum Problem {
        /** Something came back. */
        NONE,
        /** It took too long. */
        LATE,
        /** The other side's certificate is not trusted. */
        UNTRUSTED,
        /** There is nobody, or the connection ended. */
        LOST
    }

    static HttpAnswer failed(Problem problem) {
        return new HttpAnswer(0, Map.of(), "", problem);
    }

    /**
     * Whether the other side took it.
     *
     * @return whether the status is one of 200 to 299
     */
    public boolean good() {
        return status >= 200 && status < 300;
    }
}
