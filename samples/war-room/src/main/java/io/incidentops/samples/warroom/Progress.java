package io.incidentops.samples.warroom;

import io.incidentops.store.KeyValue;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** How far a replay came, kept beside its incident, so that one that was killed goes on there. */
final class Progress {
    private static final String KEY = "war-room/played";

    private Progress() {}

    /** How many lines of the transcript were played; 0 where another transcript was. */
    static int of(KeyValue store, Transcript transcript) {
        return store.get(KEY)
                .map(value -> value.value().split(" ", 2))
                .filter(parts -> parts[0].equals(fingerprint(transcript)))
                .map(parts -> Integer.parseInt(parts[1]))
                .orElse(0);
    }

    static void played(KeyValue store, Transcript transcript, int lines) {
        long version = store.get(KEY).map(KeyValue.Value::version).orElse(0L);
        store.put(KEY, fingerprint(transcript) + " " + lines, version);
    }

    private static String fingerprint(Transcript transcript) {
        return UUID.nameUUIDFromBytes(transcript.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
