package io.incidentops.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/**
 * What a request is answered. Immutable, but for the body, which nobody may change.
 *
 * @param status the HTTP status
 * @param headers the headers
 * @param body the body, possibly empty
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record WebResponse(int status, Map<String, String> headers, byte[] body) {
    private static final byte[] NOTHING = {};

    /** Copies the headers. */
    public WebResponse {
        headers = Map.copyOf(headers);
        Objects.requireNonNull(body, "body");
    }

    /**
     * A status and nothing else.
     *
     * @param status the HTTP status
     * @return the response
     */
    public static WebResponse of(int status) {
        return new WebResponse(status, Map.of(), NOTHING);
    }

    /**
     * A plain text.
     *
     * @param status the HTTP status
     * @param text the text
     * @return the response
     */
    public static WebResponse text(int status, String text) {
        return new WebResponse(
                status, Map.of("Content-Type", "text/plain; charset=utf-8"), text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A JSON document.
     *
     * @param status the HTTP status
     * @param json the document
     * @return the response
     */
    public static WebResponse json(int status, byte[] json) {
        return new WebResponse(status, Map.of("Content-Type", "application/json; charset=utf-8"), json);
    }

    /** Leaves the body out. */
    @Override
    public String toString() {
        return status + ", " + body.length + " bytes";
    }
}
