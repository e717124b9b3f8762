package io.incidentops.web.client;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;

/** The library's clock, which is known only once it starts; the system's until then. Thread-safe. */
public final class LibraryClock implements InstantSource {
    private volatile InstantSource source = InstantSource.system();

    /** The system's clock until {@link #follow} is called. */
    public LibraryClock() {}

    /**
     * Goes by the library's clock from now on.
     *
     * @param library the clock
     */
    public void follow(InstantSource library) {
        source = Objects.requireNonNull(library, "library");
    }

    @Override
    public Instant instant() {
        return source.instant();
    }
}
