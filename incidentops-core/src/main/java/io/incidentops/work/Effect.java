package io.incidentops.work;

import io.incidentops.event.RecordedEvent;
import io.incidentops.model.IncidentId;
import io.incidentops.model.Urgency;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something to be told to a system outside. It names what to show; text is rendered at dispatch, from the state of that
 * moment, so no text is stored here. Immutable.
 *
 * @param incident the incident
 * @param version the number of the event that called for it
 * @param kind what sort of effect; each kind has one handler
 * @param destination the system that it goes to, such as {@code pager} or {@code slack}
 * @param target for whom or what there, such as a channel or a page's key
 * @param urgency urgent effects have a lane of their own, so that no page waits behind a note
 * @param replaces whether it supersedes the waiting effects of its kind and target
 * @param needed whether the others of its lane need it, so that its failure holds the lane
 * @param data small facts that the handler needs beside event and state, never text that people wrote
 */
public record Effect(
        IncidentId incident,
        long version,
        String kind,
        String destination,
        String target,
        Urgency urgency,
        boolean replaces,
        boolean needed,
        Map<String, String> data)
        implements Work {
    /** Checks that nothing is missing. */
    public Effect {
        Objects.requireNonNull(incident, "incident");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(destination, "destination");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(urgency, "urgency");
        data = Map.copyOf(data);
    }

    /**
     * A plain effect: not urgent, replaces nothing, needed by nothing.
     *
     * @param event the event that calls for it
     * @param kind what sort of effect
     * @param destination the system that it goes to
     * @param target for whom or what there
     * @return the effect
     */
    public static Effect of(RecordedEvent event, String kind, String destination, String target) {
        return new Effect(
                event.incident(), event.version(), kind, destination, target, Urgency.LOW, false, false, Map.of());
    }

    /**
     * In the lane of urgent effects.
     *
     * @return the changed copy
     */
    public Effect urgent() {
        return new Effect(incident, version, kind, destination, target, Urgency.HIGH, replaces, needed, data);
    }

    /**
     * Superseding the waiting effects of its kind and target.
     *
     * @return the changed copy
     */
    public Effect replacing() {
        return new Effect(incident, version, kind, destination, target, urgency, true, needed, data);
    }

    /**
     * Holding its lane where it fails.
     *
     * @return the changed copy
     */
    public Effect neededByOthers() {
        return new Effect(incident, version, kind, destination, target, urgency, replaces, true, data);
    }

    /**
     * With small facts for the handler.
     *
     * @param data the facts
     * @return the changed copy
     */
    public Effect data(Map<String, String> data) {
        return new Effect(incident, version, kind, destination, target, urgency, replaces, needed, data);
    }

    /** The key under which a system outside recognises a repeated call: incident, version, kind and target. */
    @Override
    public String id() {
        return id(incident, version, kind, target);
    }

    /**
     * The id that an effect has.
     *
     * @param incident the incident
     * @param version the number of the event that calls for it
     * @param kind what sort of effect
     * @param target for whom or what
     * @return the id
     */
    public static String id(IncidentId incident, long version, String kind, String target) {
        return incident.value() + '/' + version + '/' + kind + '/' + target;
    }

    /**
     * The queue in which effects keep their order.
     *
     * @return incident, destination and urgency
     */
    public String lane() {
        return incident.value() + '/' + destination + '/' + urgency.key();
    }

    /**
     * A fact for the handler.
     *
     * @param name its name
     * @return the fact, or null
     */
    public @Nullable String fact(String name) {
        return data.get(name);
    }
}
