package io.incidentops;

import io.incidentops.command.Command;
import io.incidentops.engine.Submission;
import io.incidentops.model.Actor;
import io.incidentops.model.Source;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who acts through a handle, and what goes with each of their commands. */
record Caller(
        Actor actor,
        @Nullable Instant at,
        Source source,
        @Nullable String key) {
    Caller as(Actor actor) {
        return new Caller(actor, at, source, key);
    }

    Caller at(Instant at) {
        return new Caller(actor, at, source, key);
    }

    Caller from(Source source) {
        return new Caller(actor, at, source, key);
    }

    Caller withKey(String key) {
        return new Caller(actor, at, source, key);
    }

    Submission submission(Command command) {
        return new Submission(command, actor, at, source, key, null);
    }
}
