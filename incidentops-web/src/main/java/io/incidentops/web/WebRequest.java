package io.incidentops.web;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request from outside, as it came. Immutable, but for headers and body, which nobody may change.
 *
 * @param method the method in upper case, such as {@code POST}
 * @param path the path, without the query
 * @param headers the headers; names in whatever case
 * @param body the raw body, possibly empty
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and printed without headers and body
public record WebRequest(String method, String path, Map<String, List<String>> headers, byte[] body) {
    /** Keeps the map of the headers, which nobody may change any more; copying it would cost as much as a signature. */
    public WebRequest {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(body, "body");
        method = method.toUpperCase(Locale.ROOT);
        headers = Collections.unmodifiableMap(headers);
    }

    /**
     * The first value of a header.
     *
     * @param name its name, in whatever case
     * @return the value, or null where it is absent
     */
    public @Nullable String header(String name) {
        for (Map.Entry<String, List<String>> header : headers.entrySet()) {
            if (name.equalsIgnoreCase(header.getKey())) {
                return header.getValue().isEmpty() ? null : header.getValue().get(0);
            }
        }
        return null;
    }

    /** Leaves headers and body out, since they may hold secrets. */
    @Override
    public String toString() {
        return method + ' ' + path + ", " + body.length + " bytes";
    }
}
