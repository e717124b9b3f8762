package io.incidentops.slack.talk;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.Incident;
import io.incidentops.IncidentOps;
import io.incidentops.model.Actor;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Room;
import io.incidentops.port.Button;
import io.incidentops.port.Line;
import io.incidentops.port.Message;
import io.incidentops.port.Span;
import io.incidentops.slack.request.Incoming;
import io.incidentops.slack.web.SlackCall;
import io.incidentops.store.IncidentOverview;
import io.incidentops.store.Search;
import java.util.ArrayList;
import java.util.List;

/** The app's home: the open incidents that its reader may know of, and their own roles and actions. Thread-safe. */
final class Home {
    private static final int MOST = 15;

    private final TalkParts parts;
    private final TalkSettings settings;
    private final Who who;

    Home(TalkParts parts, TalkSettings settings) {
        this.parts = parts;
        this.settings = settings;
        this.who = new Who(settings);
    }

    void opened(Incoming.Event event, IncidentOps ops) {
        String user = event.origin().user();
        boolean home = event.event().path("tab").asText("home").equals("home");
        if (user == null || !home || !settings.admits(user)) {
            return;
        }
        Message message = message(ops.as(who.of(event.origin(), ops)));
        ObjectNode view = JsonNodeFactory.instance.objectNode().put("type", "home");
        view.set("blocks", parts.renderer().whole(message).blocks());
        parts.api().call(SlackCall.of("views.publish").with("user_id", user).with("view", view));
    }

    private Message message(IncidentOps ops) {
        List<Line> open = new ArrayList<>();
        List<Line> mine = new ArrayList<>();
        List<Button> buttons = new ArrayList<>(List.of(typed("Declare an incident…", "declare ...")));
        for (IncidentOverview each : ops.search(Search.OPEN.limit(MOST)).incidents()) {
            Incident incident = ops.incident(each.id());
            IncidentState state = incident.state();
            open.add(line(state));
            mine(state, ops.actor(), mine);
            buttons.add(typed("Status of #" + state.number(), "summary #" + state.number()));
        }
        return Message.titled("Incidents")
                .items(open.isEmpty() ? "" : "Open", open.isEmpty() ? List.of(Line.of("No incident is open.")) : open)
                .items("Yours", mine)
                .buttons(buttons.toArray(Button[]::new));
    }

    private static Line line(IncidentState state) {
        Object title = state.connections()
                .room(Who.SLACK)
                .map(Room::link)
                .<Object>map(link -> new Span.Link(state.title(), link))
                .orElse(state.title());
        return Line.join(
                new Span.Strong("#" + state.number() + " "),
                title,
                " (" + state.severity() + ", " + state.phase().key() + ")");
    }

    private static void mine(IncidentState state, Actor actor, List<Line> mine) {
        String number = "#" + state.number() + ": ";
        state.people().holders().stream()
                .filter(holder -> holder.person().equals(actor))
                .forEach(holder -> mine.add(Line.of(number + "you are " + holder.role())));
        state.people().offers().stream()
                .filter(offer -> offer.to().equals(actor))
                .forEach(offer -> mine.add(Line.of(number + "you are asked to be " + offer.role())));
        state.work().openActions().stream()
                .filter(action -> action.owner().equals(actor))
                .forEach(action -> mine.add(
                        Line.join(number + "A" + action.number() + " " + action.text() + ", until ", action.due())));
    }

    private Button typed(String label, String command) {
        return Button.of(label, settings.command() + " " + command);
    }
}
