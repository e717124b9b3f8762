package io.incidentops.engine;

import io.incidentops.model.IncidentId;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/** Makes ids: 48 bits of time and 80 bits of chance, in Crockford's base 32, so that they sort by age. */
final class Ids {
    private static final char[] DIGITS = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();

    private final InstantSource clock;
    private final LongSupplier random;

    Ids(InstantSource clock, LongSupplier random) {
        this.clock = clock;
        this.random = random;
    }

    IncidentId next() {
        char[] text = new char[26];
        write(clock.millis(), text, 0, 10);
        write(random.getAsLong(), text, 10, 8);
        write(random.getAsLong(), text, 18, 8);
        return new IncidentId(new String(text));
    }

    private static void write(long value, char[] text, int from, int count) {
        long rest = value;
        for (int i = from + count - 1; i >= from; i--) {
            text[i] = DIGITS[(int) (rest & 31)];
            rest >>>= 5;
        }
    }
}
