package io.incidentops.pagerduty.commands;

import com.google.re2j.Pattern;
import io.incidentops.chatops.grammar.Argument;
import io.incidentops.chatops.grammar.Call;
import io.incidentops.chatops.grammar.Definition;
import io.incidentops.chatops.grammar.Group;
import io.incidentops.chatops.grammar.Scope;
import io.incidentops.pagerduty.rest.PagerDutyRest;
import io.incidentops.pagerduty.rest.PagerDutyService;
import io.incidentops.port.Line;
import io.incidentops.port.Message;
import io.incidentops.port.Span;
import java.util.List;

/** Services. */
final class ServiceCommands {
    static final Named<PagerDutyService> NAMED = new Named<>("service", PagerDutyService::id, PagerDutyService::name);

    private static final int SHOWN = 30;
    private static final Pattern ID = Pattern.compile("[A-Z0-9]{5,30}");
    private static final Argument<String> QUERY = Argument.text("query").optional();

    private ServiceCommands() {}

    static List<Definition> all(Desk desk) {
        return List.of(Definition.named(
                        "pd services", Group.PEOPLE, "Lists PagerDuty's services, or those whose name holds it.")
                .about(Scope.NONE)
                .with(QUERY)
                .example("pd services", "pd services check")
                .reads(desk.asks(ServiceCommands::list)));
    }

    private static Message list(Call call, PagerDutyRest rest) {
        String query = call.find(QUERY).map(OnCallCommands::unquoted).orElse(null);
        Some<PagerDutyService> some = Some.of(rest.services().list(query), SHOWN);
        if (some.shown().isEmpty()) {
            return Message.of(
                    query == null ? "PagerDuty has no services." : "PagerDuty has no service whose name holds that.");
        }
        return some.in(Message.titled("PagerDuty's services"), ServiceCommands::line, "add a part of a name.");
    }

    private static Line line(PagerDutyService service) {
        String policy =
                service.escalationPolicy() == null ? "no policy" : "policy " + Shown.name(service.escalationPolicy());
        return Line.join(
                new Span.Strong(Shown.text(service.name())),
                " (" + service.id() + ", " + service.status() + ", " + policy + ")");
    }

    /** The one that is meant; PagerDuty looks by name alone, so an id is asked for by itself. */
    static PagerDutyService only(PagerDutyRest rest, String wanted) {
        List<PagerDutyService> named = rest.services().list(wanted).toList();
        return named.isEmpty() && ID.matches(wanted) ? rest.services().get(wanted) : NAMED.only(wanted, named);
    }
}
