package io.incidentops.rules;

import io.incidentops.event.RecordedEvent;
import io.incidentops.model.IncidentState;
import io.incidentops.policy.Promise;
import io.incidentops.policy.Reaction;
import io.incidentops.policy.ResponsePolicy;
import io.incidentops.work.Deadline;
import io.incidentops.work.Effect;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what follows from events: effects, deadlines, cancellations. Pure. */
public final class Reactor {
    private Reactor() {}

    /**
     * What follows.
     *
     * @param effects what is to be told outside
     * @param deadlines what is to be looked at later
     * @param cancelled names of deadlines that are promised no longer
     */
    public record Consequences(List<Effect> effects, List<Deadline> deadlines, List<String> cancelled) {
        /**
         * Whether something is to be done at once; what is due later is found when its time has come.
         *
         * @param now what time it is
         * @return whether there is an effect or a deadline that is due
         */
        public boolean due(Instant now) {
            for (Deadline deadline : deadlines) {
                if (!deadline.due().isAfter(now)) {
                    return true;
                }
            }
            return !effects.isEmpty();
        }
    }

    /**
     * Says what follows from the events of one command.
     *
     * @param before the incident before them, or null for a new one
     * @param events the events
     * @param after the incident after them
     * @param policy the policy, whose reactions come first
     * @param extensions the reactions of extensions
     * @return what follows
     */
    public static Consequences react(
            @Nullable IncidentState before,
            List<RecordedEvent> events,
            IncidentState after,
            ResponsePolicy policy,
            List<Reaction> extensions) {
        List<Effect> effects = new ArrayList<>();
        for (RecordedEvent event : events) {
            for (Reaction reaction : policy.reactions()) {
                reaction.react(event, after, effects::add);
            }
            for (Reaction reaction : extensions) {
                reaction.react(event, after, effects::add);
            }
        }
        return consequences(effects, before, after, policy);
    }

    private static Consequences consequences(
            List<Effect> effects, @Nullable IncidentState before, IncidentState after, ResponsePolicy policy) {
        List<Promise> old = before == null ? List.of() : policy.owed(before);
        List<Promise> now = policy.owed(after);
        List<Deadline> planned = new ArrayList<>();
        for (Promise promise : now) {
            Promise known = named(promise.name(), old);
            if (known == null || moved(known, promise)) {
                planned.add(new Deadline(after.id(), promise.name(), promise.due(), promise.version()));
            }
        }
        List<String> cancelled = new ArrayList<>();
        for (Promise promise : old) {
            if (named(promise.name(), now) == null) {
                cancelled.add(promise.name());
            }
        }
        return new Consequences(effects, planned, cancelled);
    }

    /**
     * A promise that only moved later is left where it is: its deadline comes early, looks at the state, and is postponed.
     * So a commander's every word costs no write.
     */
    private static boolean moved(Promise known, Promise now) {
        return known.version() != now.version() || now.due().isBefore(known.due());
    }

    private static @Nullable Promise named(String name, List<Promise> promises) {
        for (Promise promise : promises) {
            if (promise.name().equals(name)) {
                return promise;
            }
        }
        return null;
    }
}
