package io.incidentops.engine;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** The one clock, in milliseconds, so that what is written reads back as the same moment from every store. */
public final class EngineClock implements InstantSource {
    private final InstantSource source;

    /**
     * A clock in milliseconds.
     *
     * @param source where the time comes from
     */
    public EngineClock(InstantSource source) {
        this.source = source;
    }

    @Override
    public Instant instant() {
        return source.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
