package io.incidentops.engine;

import io.incidentops.command.Command;
import io.incidentops.model.Actor;
import io.incidentops.model.Source;
import io.incidentops.work.Settlement;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A command on its way to be decided.
 *
 * @param command the command
 * @param actor who does it
 * @param occurredAt when it happened, or null for now
 * @param source where it came from
 * @param key by which it is recognised when repeated, or null
 * @param settles claimed work that ends with it, in the same transaction, or null
 */
public record Submission(
        Command command,
        Actor actor,
        @Nullable Instant occurredAt,
        Source source,
        @Nullable String key,
        @Nullable Settlement settles) {

    static Submission engine(Command command, @Nullable Settlement settles) {
        return new Submission(command, Actor.ENGINE, null, Source.ENGINE, null, settles);
    }
}
