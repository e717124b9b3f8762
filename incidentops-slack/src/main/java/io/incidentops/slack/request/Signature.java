package io.incidentops.slack.request;

import io.incidentops.web.Hmac;
import io.incidentops.web.WebRequest;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Whether Slack signed a request, version 0 of its scheme (docs.slack.dev, "Verifying requests from Slack"): an HMAC-SHA256
 * over {@code v0:}, the time stamp, a colon and the raw body. A request counts for five minutes, whichever way the clocks
 * differ. Thread-safe.
 */
public final class Signature {
    static final String HEADER = "X-Slack-Signature";
    static final String TIME_HEADER = "X-Slack-Request-Timestamp";
    private static final String VERSION = "v0=";
    private static final long WINDOW = 300;
    private static final int MOST_DIGITS = 11;

    private final @Nullable Hmac hmac;

    /**
     * Signatures of an app.
     *
     * @param secrets its signing secrets; several while one is replaced by another, and without any nothing counts
     * @throws IllegalArgumentException where one is blank
     */
    public Signature(Collection<String> secrets) {
        this.hmac = secrets.isEmpty() ? null : Hmac.sha256(secrets);
    }

    /**
     * Judges a request; looks at its headers and its raw body alone.
     *
     * @param request the request
     * @param now the time
     * @return why it must be refused, or null where it is Slack's
     */
    public @Nullable Refusal refusal(WebRequest request, Instant now) {
        String signature = request.header(HEADER);
        String time = request.header(TIME_HEADER);
        if (signature == null || time == null || !signature.startsWith(VERSION)) {
            return Refusal.UNSIGNED;
        }
        long seconds = seconds(time);
        if (seconds < 0) {
            return Refusal.UNSIGNED;
        }
        if (Math.abs(now.getEpochSecond() - seconds) > WINDOW) {
            return Refusal.STALE;
        }
        return hmac != null && hmac.signed(signature, VERSION.length(), prefix(time), time.length() + 4, request.body())
                ? null
                : Refusal.FORGED;
    }

    /** The time as a number, or -1 where it is none: digits alone, since they are signed as they stand. */
    private static long seconds(String time) {
        if (time.isEmpty() || time.length() > MOST_DIGITS) {
            return -1;
        }
        long seconds = 0;
        for (int i = 0; i < time.length(); i++) {
            int digit = time.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            seconds = 10 * seconds + digit;
        }
        return seconds;
    }

    private static byte[] prefix(String time) {
        byte[] prefix = new byte[time.length() + 4];
        prefix[0] = 'v';
        prefix[1] = '0';
        prefix[2] = ':';
        for (int i = 0; i < time.length(); i++) {
            prefix[3 + i] = (byte) time.charAt(i);
        }
        prefix[prefix.length - 1] = ':';
        return prefix;
    }
}
