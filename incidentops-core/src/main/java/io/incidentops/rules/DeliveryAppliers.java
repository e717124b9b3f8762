package io.incidentops.rules;

import io.incidentops.event.DeliveryFailed;
import io.incidentops.event.IncidentEvent;
import io.incidentops.event.PageAccepted;
import io.incidentops.event.PageRequested;
import io.incidentops.event.RecordedEvent;
import io.incidentops.event.RoomOpened;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Mark;
import io.incidentops.model.PagedTarget;
import io.incidentops.model.Paging;
import io.incidentops.model.Room;
import io.incidentops.model.Urgency;

/** Applies what is known of pages and rooms. */
final class DeliveryAppliers {
    private DeliveryAppliers() {}

    static IncidentState apply(IncidentState state, RecordedEvent recorded) {
        IncidentEvent event = recorded.event();
        if (event instanceof PageRequested requested) {
            return requested(state, requested, recorded.mark());
        }
        if (event instanceof PageAccepted accepted) {
            return accepted(state, accepted, recorded.mark());
        }
        if (event instanceof DeliveryFailed failed) {
            return state.with(state.paging().change(failed.effect(), PagedTarget::failed));
        }
        if (event instanceof RoomOpened opened) {
            Room room = new Room(opened.platform(), opened.channel(), opened.link(), recorded.mark());
            return state.with(state.connections().plus(room));
        }
        return state;
    }

    private static IncidentState requested(IncidentState state, PageRequested event, Mark mark) {
        Paging paging = state.paging();
        return event.escalation() && paging.page(event.key()).isPresent()
                ? state
                : state.with(paging.plus(new PagedTarget(
                        event.key(), event.target(), event.urgency(), PagedTarget.Progress.PENDING, null, mark)));
    }

    private static IncidentState accepted(IncidentState state, PageAccepted event, Mark mark) {
        Paging paging = state.paging();
        return paging.page(event.key()).isPresent()
                ? state.with(paging.change(event.key(), page -> page.accepted(event.reference())))
                : state.with(paging.plus(new PagedTarget(
                        event.key(),
                        event.target(),
                        Urgency.HIGH,
                        PagedTarget.Progress.ACCEPTED,
                        event.reference(),
                        mark)));
    }
}
