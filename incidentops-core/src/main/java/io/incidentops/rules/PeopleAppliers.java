package io.incidentops.rules;

import io.incidentops.event.IncidentEvent;
import io.incidentops.event.Joined;
import io.incidentops.event.OfferExpired;
import io.incidentops.event.OfferWithdrawn;
import io.incidentops.event.RecordedEvent;
import io.incidentops.event.RoleAssigned;
import io.incidentops.event.RoleDeclined;
import io.incidentops.event.RoleOffered;
import io.incidentops.event.RoleReleased;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Mark;
import io.incidentops.model.Participant;
import io.incidentops.model.People;
import io.incidentops.model.Role;
import io.incidentops.model.RoleHolder;
import io.incidentops.model.RoleOffer;
import io.incidentops.policy.PromiseNames;
import java.time.Instant;
import java.util.Set;

/** Applies who holds which role, and who joined. */
final class PeopleAppliers {
    private static final Set<String> OF_COMMANDER =
            Set.of(PromiseNames.COMMANDER, PromiseNames.SHIFT, PromiseNames.SILENCE);

    private PeopleAppliers() {}

    static IncidentState apply(IncidentState state, RecordedEvent recorded) {
        if (recorded.event() instanceof RoleAssigned assigned) {
            RoleHolder holder = new RoleHolder(assigned.role(), assigned.to(), recorded.mark());
            return assigned(state, assigned, recorded.recordedAt(), holder);
        }
        People people = people(state.people(), recorded);
        return people.equals(state.people()) ? state : state.with(people);
    }

    private static People people(People before, RecordedEvent recorded) {
        IncidentEvent event = recorded.event();
        Mark mark = recorded.mark();
        if (event instanceof RoleOffered offered) {
            return before.plus(new RoleOffer(offered.role(), offered.to(), offered.expiresAt(), mark));
        }
        if (event instanceof RoleDeclined declined) {
            return before.withoutOffer(declined.role(), recorded.actor());
        }
        if (event instanceof OfferWithdrawn withdrawn) {
            return before.withoutOffer(withdrawn.role(), withdrawn.to());
        }
        if (event instanceof OfferExpired expired) {
            return before.withoutOffer(expired.role(), expired.to());
        }
        if (event instanceof RoleReleased released) {
            return before.without(released.role(), released.person());
        }
        return event instanceof Joined joined
                ? before.plus(new Participant(joined.person(), joined.team(), joined.purpose(), mark))
                : before;
    }

    private static IncidentState assigned(
            IncidentState state, RoleAssigned event, Instant recordedAt, RoleHolder holder) {
        People people = state.people().plus(holder, event.replaced());
        if (!event.role().equals(Role.COMMANDER)) {
            return state.with(people);
        }
        return state.with(people.seen(recordedAt)).with(state.deadlines().forget(OF_COMMANDER));
    }
}
