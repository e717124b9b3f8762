package io.incidentops.rules;

import io.incidentops.command.Command;
import io.incidentops.command.Page;
import io.incidentops.command.ReportFailure;
import io.incidentops.command.ReportPage;
import io.incidentops.command.ReportRoom;
import io.incidentops.event.DeliveryFailed;
import io.incidentops.event.IncidentEvent;
import io.incidentops.event.PageAccepted;
import io.incidentops.event.PageRequested;
import io.incidentops.event.RoomOpened;
import io.incidentops.model.IncidentState;
import io.incidentops.model.PagedTarget;
import io.incidentops.model.Text;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Paging on demand, and what adapters report. */
final class DeliveryRules {
    private DeliveryRules() {}

    static @Nullable List<IncidentEvent> decide(Command command, IncidentState state, Context context) {
        if (command instanceof Page page) {
            return page(page, state, context);
        }
        if (command instanceof ReportPage reportPage) {
            return reportPage(reportPage, state);
        }
        if (command instanceof ReportFailure reportFailure) {
            return reportFailure(reportFailure);
        }
        return command instanceof ReportRoom reportRoom ? reportRoom(reportRoom, state) : null;
    }

    private static List<IncidentEvent> reportPage(ReportPage command, IncidentState state) {
        boolean known = state.paging()
                .page(command.key())
                .filter(page -> page.progress() == PagedTarget.Progress.ACCEPTED)
                .filter(page ->
                        command.reference() == null || command.reference().equals(page.reference()))
                .isPresent();
        return known ? List.of() : List.of(new PageAccepted(command.key(), command.target(), command.reference()));
    }

    private static List<IncidentEvent> reportFailure(ReportFailure command) {
        return List.of(new DeliveryFailed(
                command.effect(), command.type(), command.target(), Text.shorten(command.reason(), Text.REASON)));
    }

    private static List<IncidentEvent> reportRoom(ReportRoom command, IncidentState state) {
        boolean known = state.connections().rooms().stream()
                .anyMatch(room -> room.platform().equals(command.platform())
                        && room.channel().equals(command.channel()));
        return known ? List.of() : List.of(new RoomOpened(command.platform(), command.channel(), command.link()));
    }

    /** Somebody who was paged already is paged again under the same key, so they have one page and not two. */
    private static List<IncidentEvent> page(Page command, IncidentState state, Context context) {
        Refusal.unless(
                state.phase().open(),
                "the incident is " + state.phase().key() + ": nobody is paged for it any more",
                Possible.steps(state));
        Checks.reason(command.reason());
        Refusal.unless(
                context.paging(),
                "there is no pager: the program that runs this adds one with IncidentOps.builder().pager(...)");
        Optional<PagedTarget> earlier = state.paging().pages().stream()
                .filter(page -> page.target().equals(command.target()))
                .filter(page -> page.progress() != PagedTarget.Progress.FAILED)
                .reduce((first, second) -> second);
        if (earlier.isPresent()) {
            return List.of(new PageRequested(
                    earlier.get().key(), command.target(), command.reason(), command.urgency(), true));
        }
        return List.of(
                Paging.request(command.target(), command.reason(), command.urgency(), state.version() + 1, context));
    }
}
