package io.incidentops.slack;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;

/** The library's clock, which is known only once it starts; the system's until then. Thread-safe. */
final class LibraryClock implements InstantSource {
    private volatile InstantSource source = InstantSource.system();

    void follow(InstantSource library) {
        source = Objects.requireNonNull(library, "library");
    }

    @Override
    public Instant instant() {
        return source.instant();
    }
}
