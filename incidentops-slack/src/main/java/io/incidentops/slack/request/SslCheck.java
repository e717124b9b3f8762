package io.incidentops.slack.request;

import java.nio.charset.StandardCharsets;

/** Slack's look at our certificate, which it may send unsigned: nothing comes of it, so it may be answered. */
final class SslCheck {
    private static final String FIELD = "&ssl_check=1&";
    private static final int MOST = 512;

    private SslCheck() {}

    /** Looks for the field without parsing, since nobody signed the body. */
    static boolean is(byte[] body) {
        if (body.length > MOST) {
            return false;
        }
        return ('&' + new String(body, StandardCharsets.ISO_8859_1) + '&').contains(FIELD);
    }
}
