package io.incidentops.pagerduty.webhook;

import io.incidentops.web.Hmac;
import io.incidentops.web.WebRequest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether PagerDuty signed a request, version 1 of its scheme (developer.pagerduty.com, "Verifying Signatures"): a list of
 * {@code v1=} and the HMAC-SHA256 of the raw body, one for each secret that the subscription has at the time. Entries of
 * other versions are passed over. The scheme has no time stamp, so a request counts for ever. Thread-safe.
 */
final class Signature {
    static final String HEADER = "X-PagerDuty-Signature";
    private static final String VERSION = "v1=";
    private static final int LENGTH = VERSION.length() + Hmac.HEX_LENGTH;
    /** Each entry costs a digest of the body, and anybody can send some: no secret is rotated that often. */
    private static final int MOST_ENTRIES = 8;

    private final Hmac hmac;

    Signature(Collection<String> secrets) {
        this.hmac = Hmac.sha256(secrets);
    }

    /** Why a request must be refused, or null where it is PagerDuty's; looks at its headers and its raw body alone. */
    @Nullable Refusal refusal(WebRequest request) {
        int entries = 0;
        for (Map.Entry<String, List<String>> header : request.headers().entrySet()) {
            if (!HEADER.equalsIgnoreCase(header.getKey())) {
                continue;
            }
            for (String line : header.getValue()) {
                int more = judge(line, MOST_ENTRIES - entries, request.body());
                if (more < 0) {
                    return null;
                }
                entries += more;
            }
        }
        return entries == 0 ? Refusal.UNSIGNED : Refusal.FORGED;
    }

    /** How many entries of our version a line has, as far as they were tried, or -1 where one of them is right. */
    private int judge(String line, int most, byte[] body) {
        int entries = 0;
        int from = 0;
        while (from <= line.length() && entries < most) {
            int comma = line.indexOf(',', from);
            int end = comma < 0 ? line.length() : comma;
            String entry = line.substring(from, end).strip();
            if (entry.startsWith(VERSION)) {
                entries++;
                if (entry.length() == LENGTH && hmac.signed(entry, VERSION.length(), body, 0, body)) {
                    return -1;
                }
            }
            from = end + 1;
        }
        return entries;
    }

    /** Leaves the secrets out. */
    @Override
    public String toString() {
        return "Signature[" + hmac + ']';
    }
}
