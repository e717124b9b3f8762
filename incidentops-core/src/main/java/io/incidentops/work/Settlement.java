package io.incidentops.work;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How claimed work went. It counts only while its claim's lease is held: until somebody claims the work anew, or a commit
 * cancels or replaces it. A lease that ran out with nobody there to take the work still counts. Immutable.
 */
public sealed interface Settlement {
    /**
     * The claim that ends.
     *
     * @return the claim
     */
    Claim claim();

    /**
     * It is over.
     *
     * @param claim the claim
     * @param state how it ended; {@link DeliveryState#ACCEPTED} for deadlines and inbound requests
     * @param reason why, or null
     * @param reference the other system's name of what it made, or null
     */
    record Finished(
            Claim claim,
            DeliveryState state,
            @Nullable String reason,
            @Nullable String reference) implements Settlement {
        /** @throws IllegalArgumentException where the state is none in which work ends */
        public Finished {
            Objects.requireNonNull(claim, "claim");
            if (!state.settled()) {
                throw new IllegalArgumentException("work ends accepted, superseded, failed or abandoned, but was "
                        + state + ": let it wait with Later");
            }
        }
    }

    /**
     * It waits for another try.
     *
     * @param claim the claim
     * @param at when
     * @param reason why, or null
     * @param unclear whether the call may have succeeded
     */
    record Later(Claim claim, Instant at, @Nullable String reason, boolean unclear) implements Settlement {
        /** Checks that nothing is missing. */
        public Later {
            Objects.requireNonNull(claim, "claim");
            Objects.requireNonNull(at, "at");
        }
    }

    /**
     * It failed, and holds its lane until somebody retries or skips it.
     *
     * @param claim the claim
     * @param reason why
     */
    record Held(Claim claim, String reason) implements Settlement {
        /** @throws IllegalArgumentException where the work is no effect, and so has no lane */
        public Held {
            Objects.requireNonNull(reason, "reason");
            if (!(claim.work() instanceof Effect)) {
                throw new IllegalArgumentException("only an effect has a lane to hold, but the work was "
                        + claim.work().id() + ": finish it or let it wait");
            }
        }
    }
}
