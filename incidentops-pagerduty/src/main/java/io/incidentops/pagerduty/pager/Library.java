package io.incidentops.pagerduty.pager;

import io.incidentops.IncidentOps;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The library, which is known only once it starts. Thread-safe. */
public final class Library {
    private volatile @Nullable IncidentOps ops;

    /** One that has not started. */
    public Library() {}

    /**
     * It starts.
     *
     * @param library the library
     */
    public void start(IncidentOps library) {
        ops = Objects.requireNonNull(library, "library");
    }

    /**
     * The library.
     *
     * @return the library, acting as the program itself
     * @throws IllegalStateException where it has not started
     */
    public IncidentOps ops() {
        IncidentOps started = ops;
        if (started == null) {
            throw new IllegalStateException("the library has not started: give PagerDuty to IncidentOps.builder()"
                    + ".addExtension(...) and start it");
        }
        return started;
    }
}
