package io.incidentops.chatops.grammar;

import io.incidentops.Incident;
import io.incidentops.IncidentOps;
import io.incidentops.Outcome;
import io.incidentops.command.Command;
import io.incidentops.model.Actor;
import io.incidentops.model.IncidentState;
import io.incidentops.port.Button;
import io.incidentops.store.CommandKey;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A command that was understood: what its handler works with. Thread-safe. */
public final class Call {
    private final Request request;
    private final Vocabulary vocabulary;
    private final Definition definition;
    private final @Nullable Incident incident;
    private final Arguments arguments;

    Call(
            Request request,
            Vocabulary vocabulary,
            Definition definition,
            @Nullable Incident incident,
            Arguments arguments) {
        this.request = request;
        this.vocabulary = vocabulary;
        this.definition = definition;
        this.incident = incident;
        this.arguments = arguments;
    }

    /**
     * The library.
     *
     * @return a handle with whoever typed it acting, dated and keyed like the request
     */
    public IncidentOps ops() {
        IncidentOps ops = request.asking().ops();
        Instant at = at();
        IncidentOps dated = at == null ? ops : ops.at(at);
        return request.key() == null ? dated : dated.withKey(request.key());
    }

    /**
     * Who typed it.
     *
     * @return the actor
     */
    public Actor actor() {
        return request.asking().ops().actor();
    }

    /**
     * When it was typed.
     *
     * @return the moment
     */
    public Instant now() {
        return request.asking().now();
    }

    /**
     * The zone of whoever typed it, in which the times that they type are meant.
     *
     * @return the zone that the directory knows, UTC where it knows none
     */
    public ZoneId zone() {
        return request.asking().zone();
    }

    /**
     * What tells a repetition of the same request, for handlers that ask other systems.
     *
     * @return the key that the platform gave it, or nothing
     */
    public Optional<String> key() {
        return Optional.ofNullable(request.key());
    }

    /**
     * The address of the message that it was typed in.
     *
     * @return the address, or nothing
     */
    public Optional<String> link() {
        return Optional.ofNullable(request.link());
    }

    /**
     * Whether the incident is the channel's own.
     *
     * @return whether it is
     */
    public boolean here() {
        return incident != null && incident.id().equals(request.here());
    }

    /**
     * The incident that it is about.
     *
     * @return a handle with whoever typed it acting, dated and keyed like the request
     * @throws IllegalStateException where the command is about none
     */
    public Incident incident() {
        if (incident == null) {
            throw new IllegalStateException(definition.name() + " is about no incident");
        }
        Instant at = at();
        Incident dated = at == null ? incident : incident.at(at);
        return request.key() == null ? dated : dated.withKey(request.key());
    }

    /**
     * The incident that it is about, where there is one.
     *
     * @return the incident, or nothing
     */
    public Optional<Incident> maybeIncident() {
        return incident == null ? Optional.empty() : Optional.of(incident());
    }

    private @Nullable Instant at() {
        return arguments.find(Definition.AT).orElse(request.at());
    }

    /** Whether an earlier request with the same key was recorded in this incident. */
    static boolean repeated(Request request, @Nullable Incident incident) {
        String key = request.key();
        return key != null
                && incident != null
                && request.asking()
                        .ops()
                        .store()
                        .committed(new CommandKey(incident.id().value(), key))
                        .isPresent();
    }

    /**
     * The incident's facts as they are now.
     *
     * @return the state
     */
    public IncidentState state() {
        return incident().state();
    }

    /**
     * Submits a command to the incident.
     *
     * @param command the command
     * @return what became of it
     */
    public Outcome submit(Command command) {
        return incident().submit(command);
    }

    /**
     * What was typed for an argument that must be there.
     *
     * @param <T> what it became
     * @param argument the argument
     * @return its value
     */
    public <T> T get(Argument<T> argument) {
        return Objects.requireNonNull(arguments.find(argument).orElse(null), argument.name());
    }

    /**
     * What was typed for an argument that may be left out.
     *
     * @param <T> what it became
     * @param argument the argument
     * @return its value, or nothing
     */
    public <T> Optional<T> find(Argument<T> argument) {
        return arguments.find(argument);
    }

    /**
     * All that was typed for an argument that may be repeated.
     *
     * @param <T> what each became
     * @param argument the argument
     * @return its values, possibly none
     */
    public <T> List<T> all(Argument<T> argument) {
        return arguments.all(argument);
    }

    /**
     * Whether a switch was set.
     *
     * @param flag the switch
     * @return whether it was
     */
    public boolean has(Argument<Boolean> flag) {
        return arguments.find(flag).orElse(false);
    }

    /**
     * All commands.
     *
     * @return the vocabulary
     */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /**
     * A command as one would type it.
     *
     * @param command the command without the prefix
     * @return the command with the prefix
     */
    public String typed(String command) {
        return vocabulary.prefix() + command;
    }

    /**
     * A command about this incident as one would type it anywhere.
     *
     * @param name the command's name
     * @param rest its arguments, possibly empty
     * @return the command with prefix and number
     */
    public String typed(String name, String rest) {
        String command = typed(name) + " #" + incident().number();
        return rest.isEmpty() ? command : command + " " + rest;
    }

    /**
     * A button for a command about this incident.
     *
     * @param label what stands on it
     * @param name the command's name
     * @param rest its arguments, possibly empty
     * @return the button
     */
    public Button button(String label, String name, String rest) {
        return Button.of(label, typed(name, rest));
    }
}
