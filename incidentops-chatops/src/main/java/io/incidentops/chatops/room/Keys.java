package io.incidentops.chatops.room;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Keys of what is kept in the store. */
final class Keys {
    private static final int LONGEST = 255;

    private Keys() {}

    /** The parts in order; where that is too long, the last part gives way to its hash. */
    static String of(String... parts) {
        String key = String.join("/", parts);
        if (key.length() <= LONGEST) {
            return key;
        }
        String hash =
                UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
        return key.substring(0, LONGEST - hash.length() - 1) + "~" + hash;
    }
}
