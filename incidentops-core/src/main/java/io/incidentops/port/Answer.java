package io.incidentops.port;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How another system answered one call. Immutable. */
public sealed interface Answer {
    /**
     * It took it.
     *
     * @param reference its own name of what it made, such as a message's id, or null
     */
    record Accepted(@Nullable String reference) implements Answer {}

    /**
     * It will never take it.
     *
     * @param reason why, in words for people and without secrets
     */
    record Rejected(String reason) implements Answer {
        /** Checks that nothing is missing. */
        public Rejected {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * It certainly did not take it now, but may later.
     *
     * @param after how long to wait, zero to leave that to the dispatcher's back-off
     * @param reason why, in words for people and without secrets
     */
    record Later(Duration after, String reason) implements Answer {
        /** Checks that nothing is missing. */
        public Later {
            Objects.requireNonNull(after, "after");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * Nobody knows whether it took it: one must look before repeating.
     *
     * @param reason why, in words for people and without secrets
     */
    record Unclear(String reason) implements Answer {
        /** Checks that nothing is missing. */
        public Unclear {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * It took it.
     *
     * @param reference its own name of what it made, or null
     * @return the answer
     */
    static Answer accepted(@Nullable String reference) {
        return new Accepted(reference);
    }

    /**
     * It will never take it.
     *
     * @param reason why
     * @return the answer
     */
    static Answer rejected(String reason) {
        return new Rejected(reason);
    }

    /**
     * It may take it later.
     *
     * @param after how long to wait, zero to leave that to the dispatcher's back-off
     * @param reason why
     * @return the answer
     */
    static Answer later(Duration after, String reason) {
        return new Later(after, reason);
    }

    /**
     * Nobody knows whether it took it.
     *
     * @param reason why
     * @return the answer
     */
    static Answer unclear(String reason) {
        return new Unclear(reason);
    }
}
