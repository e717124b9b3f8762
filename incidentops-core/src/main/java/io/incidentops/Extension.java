package io.incidentops;

import io.incidentops.policy.Reaction;
import io.incidentops.work.EffectHandler;
import io.incidentops.work.InboxRequest;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * How a module joins: reactions that plan effects, handlers that deliver them, handlers of inbound requests, and a life
 * from start to close.
 */
public interface Extension extends AutoCloseable {
    /**
     * What follows from an event, after the policy's own reactions.
     *
     * @return the reactions
     */
    default List<Reaction> reactions() {
        return List.of();
    }

    /**
     * Who delivers effects.
     *
     * @return the handlers; each kind of effect has one
     */
    default List<EffectHandler> handlers() {
        return List.of();
    }

    /**
     * Who works inbound requests. A handler may be called again after a crash, so its commands carry keys
     * ({@link IncidentOps#withKey}).
     *
     * @return the handlers by channel
     */
    default Map<String, BiConsumer<InboxRequest, IncidentOps>> inbox() {
        return Map.of();
    }

    /**
     * Called once, before anything is dispatched.
     *
     * @param ops the library, acting as the program itself
     */
    default void start(IncidentOps ops) {}

    /**
     * What a person should look at, for {@link IncidentOps#health()}. Answers from memory and calls nobody.
     *
     * @return the problems in words and without secrets, none where all is well
     */
    default List<String> problems() {
        return List.of();
    }

    /** Called once, after nothing is dispatched any more. */
    @Override
    default void close() {}
}
