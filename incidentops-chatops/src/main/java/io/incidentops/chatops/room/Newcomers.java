package io.incidentops.chatops.room;

import io.incidentops.Incident;
import io.incidentops.IncidentOps;
import io.incidentops.chatops.ChatInput;
import io.incidentops.command.Join;
import io.incidentops.model.Actor;
import io.incidentops.model.IncidentId;
import io.incidentops.model.IncidentState;
import io.incidentops.model.RoleHolder;
import io.incidentops.model.Source;
import io.incidentops.model.UnknownIncidentException;
import io.incidentops.port.Line;
import io.incidentops.port.Message;
import io.incidentops.port.Person;
import io.incidentops.view.CatchUp;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Greets whoever enters a room: how things stand, what is new to them, and how they are introduced. Thread-safe. */
public final class Newcomers {
    private final RoomContext context;
    private final Seen seen;

    /**
     * Greets on a chat platform.
     *
     * @param context what the parts of the room share
     */
    public Newcomers(RoomContext context) {
        this.context = context;
        this.seen = new Seen(context);
    }

    /**
     * Greets somebody.
     *
     * @param input who entered which channel
     * @return the greeting for them alone, or nothing where the channel is no room, or not one that they may know of
     */
    public Optional<Message> joined(ChatInput input) {
        Actor actor = input.actor();
        Optional<IncidentId> id = context.rooms().incident(input.channel());
        if (id.isEmpty() || !actor.isPerson()) {
            return Optional.empty();
        }
        try {
            return Optional.of(greet(id.get(), input));
        } catch (UnknownIncidentException e) {
            return Optional.empty();
        }
    }

    private Message greet(IncidentId id, ChatInput input) {
        IncidentOps ops = context.ops();
        Actor actor = input.actor();
        Incident incident = ops.as(actor)
                .from(Source.of(context.platform().name(), input.channel()))
                .incident(id);
        Person person = ops.directory().byId(actor.id()).orElse(null);
        OptionalLong before = seen.version(id, actor);
        if (before.isEmpty() && !introduced(incident.state(), actor)) {
            // Refused, for instance because it is closed, it is no introduction; they are greeted all the same.
            incident.withKey(Keys.of("join", id.value(), actor.id()))
                    .submit(new Join(actor, person == null ? null : person.team(), null));
        }
        IncidentState state = incident.state();
        CatchUp catchUp = incident.catchUp();
        if (before.isPresent()) {
            catchUp = catchUp.since(incident.history(), before.getAsLong());
        }
        seen.remember(id, actor, state.version());
        return catchUp.toMessage().paragraph(introduction(state, actor, person));
    }

    private static boolean introduced(IncidentState state, Actor actor) {
        return state.people().participants().stream()
                .anyMatch(participant -> participant.person().equals(actor));
    }

    private Line introduction(IncidentState state, Actor actor, @Nullable Person person) {
        String team = person == null || person.team() == null ? "" : " from " + person.team();
        List<String> roles = state.people().holders().stream()
                .filter(holder -> holder.person().equals(actor))
                .map(RoleHolder::role)
                .map(role -> Scene.role(role, context.ops().policy()))
                .toList();
        String as = roles.isEmpty() ? "" : ", " + roles.stream().collect(Collectors.joining(" and "));
        boolean purpose = state.people().participants().stream()
                .anyMatch(participant -> participant.person().equals(actor) && participant.purpose() != null);
        if (person == null && !purpose) {
            return Line.join(
                    "The directory does not know you, ",
                    actor,
                    ". Please say who you are and what you join for: " + context.typed("join") + " #" + state.number()
                            + " ...");
        }
        String ask = roles.isEmpty() && !purpose
                ? ". Say what you join for with " + context.typed("join") + " #" + state.number() + " ..."
                : ".";
        return Line.join("The others see you as ", actor, team + as + ask);
    }
}
