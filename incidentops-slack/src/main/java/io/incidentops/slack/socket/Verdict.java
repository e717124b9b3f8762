package io.incidentops.slack.socket;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** What becomes of an envelope. Immutable. */
public sealed interface Verdict {
    /**
     * It is kept, or needs no keeping, so Slack is told that it arrived.
     *
     * @param answer what Slack shows or does at once, or null for nothing; left out where the envelope takes no answer
     */
    record Acknowledge(@Nullable JsonNode answer) implements Verdict {}

    /** It could not be kept, so Slack is told nothing: it repeats an event, and shows people that a click failed. */
    record Leave() implements Verdict {}

    /**
     * It is kept, and there is nothing to say.
     *
     * @return the verdict
     */
    static Verdict acknowledge() {
        return new Acknowledge(null);
    }

    /**
     * It could not be kept.
     *
     * @return the verdict
     */
    static Verdict leave() {
        return new Leave();
    }
}
