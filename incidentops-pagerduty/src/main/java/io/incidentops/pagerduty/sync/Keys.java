package io.incidentops.pagerduty.sync;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Keys of commands, which have a length to keep. */
final class Keys {
    private Keys() {}

    static String hash(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
