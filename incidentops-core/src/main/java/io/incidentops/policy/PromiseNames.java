package io.incidentops.policy;

import io.incidentops.model.Actor;
import io.incidentops.model.Role;

/** The names of the standard policy's promises. They hold a colon, which a user's deadline may not. */
public final class PromiseNames {
    /** Somebody must take the incident. */
    public static final String ACKNOWLEDGE = "policy:acknowledge";

    /** A major incident needs a commander. */
    public static final String COMMANDER = "policy:commander";

    /** Everyone is to be told how things stand. */
    public static final String UPDATE = "policy:update";

    /** The incident becomes a long one. */
    public static final String LONG = "policy:long";

    /** The commander should hand over. */
    public static final String SHIFT = "policy:shift";

    /** The commander has been silent for so long that somebody else can take command. */
    public static final String SILENCE = "policy:silence";

    /** The hold after the resolution ends. */
    public static final String HOLD = "policy:hold";

    /** The post-mortem is due. */
    public static final String POSTMORTEM = "policy:postmortem";

    /** How the name of an action's time-box begins. */
    public static final String ACTION = "action:";

    /** How the name of a task's due time begins. */
    public static final String TASK = "task:";

    /** How the name of an offer's lapse begins. */
    public static final String OFFER = "offer:";

    private PromiseNames() {}

    /**
     * The name of an action's time-box.
     *
     * @param version the number of the event that assigned it
     * @return the name
     */
    public static String action(long version) {
        return ACTION + version;
    }

    /**
     * The name of a task's due time.
     *
     * @param version the number of the event that added it
     * @return the name
     */
    public static String task(long version) {
        return TASK + version;
    }

    /**
     * The name of an offer's lapse.
     *
     * @param role the role
     * @param to to whom it was offered
     * @return the name
     */
    public static String offer(Role role, Actor to) {
        return OFFER + role.key() + ":" + to.id();
    }
}
