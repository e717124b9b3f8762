package io.incidentops.chatops.command;

import io.incidentops.command.Acknowledge;
import io.incidentops.command.Close;
import io.incidentops.command.Command;
import io.incidentops.command.CompletePostmortem;
import io.incidentops.command.ReleaseRole;
import io.incidentops.command.Reopen;
import io.incidentops.command.Resolve;
import io.incidentops.command.TakeCommand;
import io.incidentops.command.Unacknowledge;
import io.incidentops.command.WaivePostmortem;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What could be done instead of what was refused, as one would type it.
 *
 * @param label what stands on its button
 * @param name the command's name
 * @param rest its arguments; dots stand for what a person must say
 */
record Possible(String label, String name, String rest) {
    private static final Map<Class<?>, Function<Command, Possible>> TYPED = Map.of(
            TakeCommand.class, command -> new Possible("Take command", "role take", "commander"),
            Acknowledge.class, command -> new Possible("Acknowledge", "ack", ""),
            Unacknowledge.class, command -> new Possible("Give back", "unack", ""),
            Resolve.class, command -> new Possible("Resolve", "resolve", "..."),
            Reopen.class, command -> new Possible("Reopen", "reopen", "..."),
            Close.class, command -> new Possible("Close", "close", ""),
            CompletePostmortem.class,
                    command -> new Possible("Post-mortem published", "postmortem done", "https://..."),
            WaivePostmortem.class, command -> new Possible("No post-mortem", "postmortem waive", "..."),
            ReleaseRole.class,
                    command -> new Possible(
                            "Release " + ((ReleaseRole) command).role(),
                            "role release",
                            ((ReleaseRole) command).role().key()));

    static Optional<Possible> of(Command command) {
        return Optional.ofNullable(TYPED.get(command.getClass())).map(typed -> typed.apply(command));
    }

    /** Whether it can be done by pressing a button. */
    boolean complete() {
        return !rest.endsWith("...");
    }
}
