package io.incidentops.slo.record;

import java.util.List;

/**
 * The rings of one indicator: slots of ten seconds for windows of up to an hour, of a minute for up to three days, of an
 * hour for up to ninety. Not thread-safe, as {@link Ring}.
 */
final class Rings {
    static final long SECOND = 1_000;
    static final long SLOT = 10 * SECOND;
    static final long MINUTE = 60 * SECOND;
    static final long HOUR = 60 * MINUTE;
    static final long DAY = 24 * HOUR;

    static final int TENS = 390;
    static final int MINUTES = 4_680;
    static final int HOURS = 2_232;

    final Ring tens;
    final Ring minutes;
    final Ring hours;

    Rings(long now) {
        tens = new Ring(SLOT, TENS, now);
        minutes = new Ring(MINUTE, MINUTES, now);
        hours = new Ring(HOUR, HOURS, now);
    }

    /** How long the slots are that serve a window. */
    static long slotMillis(long window) {
        if (window <= HOUR) {
            return SLOT;
        }
        return window <= 3 * DAY ? MINUTE : HOUR;
    }

    Ring serving(long window) {
        long slot = slotMillis(window);
        if (slot == SLOT) {
            return tens;
        }
        return slot == MINUTE ? minutes : hours;
    }

    /** The ring that knows what was before a full minute: minutes where they are kept, else hours. */
    Ring knowing(long minute) {
        return minutes.slot(minute) >= minutes.oldest() ? minutes : hours;
    }

    void advance(long now, long good, long bad) {
        tens.advance(now, good, bad);
        minutes.advance(now, good, bad);
        hours.advance(now, good, bad);
    }

    void add(long time, long good, long bad) {
        tens.add(tens.slot(time), good, bad);
        minutes.add(minutes.slot(time), good, bad);
        hours.add(hours.slot(time), good, bad);
    }

    void addAll(List<Change> changes) {
        tens.addAll(changes);
        minutes.addAll(changes);
        hours.addAll(changes);
    }

    int bytes() {
        return tens.bytes() + minutes.bytes() + hours.bytes();
    }
}
