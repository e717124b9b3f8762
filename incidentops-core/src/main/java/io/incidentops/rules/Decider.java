package io.incidentops.rules;

import io.incidentops.command.Command;
import io.incidentops.command.Declare;
import io.incidentops.event.IncidentEvent;
import io.incidentops.model.IncidentState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides commands. A pure function of state, command and context. */
public final class Decider {
    private static final List<Topic> TOPICS = List.of(
            LifecycleRules::decide,
            SeverityRules::decide,
            RoleRules::decide,
            WritingRules::decide,
            WorkRules::decide,
            AmendmentRules::decide,
            SharingRules::decide,
            DeadlineRules::decide,
            DeliveryRules::decide);

    /** Rules about one matter. */
    private interface Topic {
        /** The events of a command, or null where it is about something else. */
        @Nullable List<IncidentEvent> decide(Command command, IncidentState state, Context context);
    }

    private Decider() {}

    /**
     * Decides a command on an incident that exists.
     *
     * @param state the incident
     * @param command the command
     * @param context all else that may be known
     * @return the events that it causes, none where everything is so already
     * @throws Refusal where it cannot be done
     */
    public static List<IncidentEvent> decide(IncidentState state, Command command, Context context) {
        Checks.past("time", context.occurredAt(), context);
        for (Topic topic : TOPICS) {
            List<IncidentEvent> events = topic.decide(command, state, context);
            if (events != null) {
                return events;
            }
        }
        throw new Refusal(command.name() + " begins an incident, and this one exists");
    }

    /**
     * Decides a declaration.
     *
     * @param declare the declaration
     * @param context all else that may be known
     * @return the events that it causes, none where everything is so already
     * @throws Refusal where it cannot be done
     */
    public static List<IncidentEvent> declare(Declare declare, Context context) {
        Checks.past("time", context.occurredAt(), context);
        return Declaring.decide(declare.declaration(), context);
    }
}
