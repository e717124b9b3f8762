package io.incidentops.chatops.room;

import io.incidentops.event.RecordedEvent;
import io.incidentops.model.Actor;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Role;
import io.incidentops.model.Text;
import io.incidentops.policy.ResponsePolicy;
import io.incidentops.policy.RoleDefinition;
import io.incidentops.port.Button;
import io.incidentops.port.Span;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody needs to say what happened. Immutable.
 *
 * @param event the event
 * @param state the incident at this moment
 * @param context what the parts of the room share
 */
record Scene(RecordedEvent event, IncidentState state, RoomContext context) {
    private static final int REASON = 300;

    ResponsePolicy policy() {
        return context.ops().policy();
    }

    Actor by() {
        return event.actor();
    }

    /** Names somebody so that they notice. */
    static Span calling(Actor actor) {
        return new Span.Someone(actor, true);
    }

    Button button(String label, String name, String rest) {
        return Button.of(label, typed(name, rest));
    }

    /** A command about this incident as one would type it anywhere. */
    String typed(String name, String rest) {
        String command = context.typed(name) + " #" + state.number();
        return rest.isEmpty() ? command : command + " " + rest;
    }

    String role(Role role) {
        return role(role, policy());
    }

    static String role(Role role, ResponsePolicy policy) {
        return policy.catalogue().role(role).map(RoleDefinition::name).orElse(role.key());
    }

    String roles(Collection<Role> roles) {
        return roles.stream().map(this::role).sorted().collect(Collectors.joining(", "));
    }

    /** A reason after a sentence, or its end. */
    static String because(@Nullable String reason) {
        return reason == null || reason.isBlank() ? "." : ": " + Text.shorten(reason, REASON);
    }
}
