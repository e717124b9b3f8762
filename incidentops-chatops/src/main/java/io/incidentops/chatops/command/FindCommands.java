package io.incidentops.chatops.command;

import io.incidentops.chatops.grammar.Argument;
import io.incidentops.chatops.grammar.Call;
import io.incidentops.chatops.grammar.Catalogued;
import io.incidentops.chatops.grammar.Definition;
import io.incidentops.chatops.grammar.Group;
import io.incidentops.chatops.grammar.Scope;
import io.incidentops.chatops.grammar.Simple;
import io.incidentops.command.Join;
import io.incidentops.model.Phase;
import io.incidentops.model.Severity;
import io.incidentops.port.Button;
import io.incidentops.port.Line;
import io.incidentops.port.Message;
import io.incidentops.port.Person;
import io.incidentops.port.Span;
import io.incidentops.store.IncidentOverview;
import io.incidentops.store.Search;
import io.incidentops.store.SearchResult;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** To find incidents and to join them. */
final class FindCommands {
    private static final int PAGE = 20;
    private static final Argument<String> WHICH = Argument.word(
                    "which", Simple.oneOf("open", "resolved", "closed", "all"))
            .optional();
    private static final Argument<String> SERVICE =
            Argument.option("service", Simple.SERVICE).repeatable();
    private static final Argument<Severity> SEVERITY = Argument.option("sev", Catalogued.SEVERITY);
    private static final Argument<Integer> BELOW = Argument.option("below", Simple.NUMBER);
    private static final Argument<String> TEXT = Argument.text("text").optional();
    private static final Argument<String> PURPOSE = Argument.text("purpose").optional();

    private FindCommands() {}

    static List<Definition> all() {
        return List.of(
                Definition.named("list", Group.FIND, "Lists incidents: the open ones, or resolved, closed or all.")
                        .aliases("ls", "incidents", "search")
                        .about(Scope.NONE)
                        .with(WHICH, SERVICE, SEVERITY, BELOW, TEXT)
                        .example("list", "list all service:checkout", "list closed sev:1 payments")
                        .reads(call -> list(call, call.find(WHICH).orElse("open"))),
                Definition.named("show", Group.FIND, "Shows one incident, or lists those open, resolved or closed.")
                        .about(Scope.MAYBE)
                        .with(WHICH)
                        .example("show open", "show #42")
                        .reads(FindCommands::show),
                Definition.named("join", Group.FIND, "Introduces you to an incident, and tells you what you need.")
                        .with(PURPOSE)
                        .example("join #42 I know the payment gateway")
                        .records(FindCommands::join));
    }

    private static Message show(Call call) {
        return call.find(WHICH).isEmpty() && call.maybeIncident().isPresent()
                ? KnowCommands.summary(call)
                : list(call, call.find(WHICH).orElse("open"));
    }

    private static Message list(Call call, String which) {
        Search search = Search.ALL.phases(phases(which)).limit(PAGE).services(Set.copyOf(call.all(SERVICE)));
        search = call.find(SEVERITY).map(search::severities).orElse(search);
        search = call.find(TEXT).map(search::text).orElse(search);
        search = call.find(BELOW).map(Integer::longValue).map(search::below).orElse(search);
        SearchResult result = call.ops().search(search);
        if (result.incidents().isEmpty()) {
            return Message.of("No incident is " + (which.equals("all") ? "there" : which) + " that fits.")
                    .buttons(Button.of("List all", call.typed("list all")));
        }
        Message message = Message.titled("Incidents: " + which)
                .items(
                        "",
                        result.incidents().stream()
                                .map(each -> line(call, each))
                                .toList());
        return result.next() == null
                ? message
                : message.text("There are more: add below:" + result.next() + " to the command.");
    }

    private static Set<Phase> phases(String which) {
        return switch (which) {
            case "open" -> EnumSet.of(Phase.TRIGGERED, Phase.ACKNOWLEDGED);
            case "resolved" -> EnumSet.of(Phase.RESOLVED);
            case "closed" -> EnumSet.of(Phase.CLOSED);
            default -> EnumSet.allOf(Phase.class);
        };
    }

    private static Line line(Call call, IncidentOverview each) {
        String labels = (each.restricted() ? ", restricted" : "") + (each.drill() ? ", drill" : "");
        String services = each.services().isEmpty()
                ? ""
                : ", " + String.join(", ", each.services().stream().sorted().toList());
        Object command = each.commander() == null ? "nobody commands" : each.commander();
        return Line.join(
                new Span.Strong("#" + each.number() + " "),
                each.title() + " (" + each.level().severity() + ", "
                        + each.phase().key() + services + labels + "; since ",
                Replies.when(call, each.declaredAt()),
                "; ",
                command,
                ")");
    }

    private static Message join(Call call) {
        String team =
                call.ops().directory().byId(call.actor().id()).map(Person::team).orElse(null);
        Join join = new Join(call.actor(), team, call.find(PURPOSE).orElse(null));
        return Replies.run(call, join, receipt -> {
            Message message = Replies.done(call, receipt, Line.join("is joined by ", call.actor()));
            Message catchUp = call.incident().catchUp().toMessage();
            if (catchUp.title() != null) {
                message = message.paragraph(Line.join(new Span.Strong(catchUp.title())));
            }
            for (var block : catchUp.blocks()) {
                message = message.plus(block);
            }
            return message;
        });
    }
}
