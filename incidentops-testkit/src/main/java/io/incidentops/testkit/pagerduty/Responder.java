package io.incidentops.testkit.pagerduty;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody who was asked to help. Immutable. */
record Responder(
        StandInUser user,
        StandInUser requester,
        String message,
        Instant at,
        State state,
        @Nullable StandInPolicy through) {
    /** What they said. */
    enum State {
        PENDING("pending"),
        JOINED("joined"),
        DECLINED("declined"),
        CANCELLED("user_cancelled");

        final String word;

        State(String word) {
            this.word = word;
        }
    }

    @Override
    public String toString() {
        return user + " " + state;
    }

    Responder now(State other) {
        return new Responder(user, requester, message, at, other, through);
    }
}
