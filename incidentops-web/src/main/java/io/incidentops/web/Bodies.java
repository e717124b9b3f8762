package io.incidentops.web;

import io.incidentops.work.InboxRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What all servers have in common: a body with a bound, and an answer that gives nothing away. */
final class Bodies {
    static final int TOO_LARGE = 413;
    /** As much as the inbox keeps. */
    private static final int MOST = InboxRequest.MAX_BODY;

    private static final Logger LOG = LoggerFactory.getLogger(WebHandler.class);

    private Bodies() {}

    /** The length that a header claims, or -1 where it claims none. */
    static long length(@Nullable String header) {
        try {
            return header == null ? -1 : Long.parseLong(header.trim());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /**
     * Reads a body; null where it is too large. It buffers no more than the most, and discards about as much again, so that
     * a sender who is not far over the bound can read the answer before the connection ends.
     */
    static byte @Nullable [] read(InputStream in, long length) throws IOException {
        byte[] body = length > MOST ? null : in.readNBytes(MOST + 1);
        if (body != null && body.length <= MOST) {
            return body;
        }
        byte[] discarded = new byte[8192];
        for (int left = MOST; left > 0; ) {
            int read = in.read(discarded);
            left = read < 0 ? 0 : left - read;
        }
        return null;
    }

    static WebResponse answer(
            WebHandler handler, String method, @Nullable String path, Map<String, List<String>> headers, byte[] body) {
        try {
            return handler.handle(new WebRequest(method, Objects.requireNonNullElse(path, ""), headers, body));
        } catch (RuntimeException e) {
            LOG.error("a handler of webhooks failed, so its sender was answered 500", e);
            return WebResponse.of(500);
        }
    }
}
