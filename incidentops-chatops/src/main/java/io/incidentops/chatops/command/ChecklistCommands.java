package io.incidentops.chatops.command;

import io.incidentops.chatops.grammar.Argument;
import io.incidentops.chatops.grammar.Call;
import io.incidentops.chatops.grammar.Definition;
import io.incidentops.chatops.grammar.Group;
import io.incidentops.chatops.grammar.Mistake;
import io.incidentops.chatops.grammar.Moments;
import io.incidentops.chatops.grammar.Persons;
import io.incidentops.chatops.grammar.Simple;
import io.incidentops.command.AssignItem;
import io.incidentops.command.CancelDeadline;
import io.incidentops.command.OpenChecklist;
import io.incidentops.command.PlanDeadline;
import io.incidentops.command.TickItem;
import io.incidentops.model.Actor;
import io.incidentops.model.Checklist;
import io.incidentops.model.ChecklistItem;
import io.incidentops.policy.ChecklistDefinition;
import io.incidentops.port.Line;
import io.incidentops.port.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Checklists and named deadlines. */
final class ChecklistCommands {
    private static final Argument<Integer> POINT = Argument.word("point", Simple.NUMBER);
    private static final Argument<Actor> TO = Argument.word("person", Persons.PERSON);
    private static final Argument<String> LIST = Argument.option("list", Simple.NAME);
    private static final Argument<String> MAYBE_NAME = Argument.text("name").optional();
    private static final Argument<String> NAME = Argument.word("name", Simple.NAME);
    private static final Argument<Instant> DUE = Argument.word("due", Moments.FUTURE);
    private static final Argument<String> WHAT_FOR = Argument.text("text").optional();

    private ChecklistCommands() {}

    static List<Definition> all() {
        return List.of(
                Definition.named("checklist", Group.WORK, "Shows the checklists, or opens one that the catalogue has.")
                        .aliases("checklists")
                        .with(MAYBE_NAME)
                        .example("checklist", "checklist start")
                        .records(ChecklistCommands::checklist),
                Definition.named("checklist tick", Group.WORK, "Ticks a point.")
                        .aliases("tick")
                        .with(POINT, LIST)
                        .example("checklist tick 2", "tick 1 list:start")
                        .records(call -> {
                            String list = name(call);
                            return Replies.run(
                                    call,
                                    new TickItem(list, call.get(POINT)),
                                    receipt -> shown(
                                            call,
                                            list,
                                            Replies.done(
                                                    call,
                                                    receipt,
                                                    Line.of("has point " + call.get(POINT) + " ticked"))));
                        }),
                Definition.named("checklist assign", Group.WORK, "Gives a point to somebody.")
                        .with(POINT, TO, LIST)
                        .example("checklist assign 2 @me")
                        .records(call -> {
                            AssignItem assign = new AssignItem(name(call), call.get(POINT), call.get(TO));
                            return Replies.run(
                                    call,
                                    assign,
                                    receipt -> Replies.done(
                                            call,
                                            receipt,
                                            Line.join("has ", call.get(TO), " on point " + call.get(POINT))));
                        }),
                Definition.named("deadline", Group.WORK, "Plans a named deadline; the same name again replaces it.")
                        .aliases("remind")
                        .with(NAME, DUE, WHAT_FOR)
                        .example("deadline vendor 30m Call the vendor again", "deadline review 2030-01-31T14:00")
                        .records(ChecklistCommands::deadline),
                Definition.named("deadline cancel", Group.WORK, "Takes a deadline back.")
                        .with(NAME)
                        .example("deadline cancel vendor")
                        .records(call -> Replies.run(
                                call, new CancelDeadline(call.get(NAME)), "has no deadline of this name any more")));
    }

    private static Message checklist(Call call) {
        if (call.find(MAYBE_NAME).isEmpty()) {
            return lists(call);
        }
        String name = call.get(MAYBE_NAME);
        if (call.state().work().checklist(name).isPresent()) {
            return shown(call, name, Message.of("#" + call.incident().number()));
        }
        ChecklistDefinition defined = call.ops().policy().catalogue().checklists().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Mistake("name: there is no checklist of this name; there are: " + names(call)));
        return Replies.run(
                call,
                new OpenChecklist(name, defined.items()),
                receipt -> shown(call, name, Replies.done(call, receipt, Line.of("has a new checklist"))));
    }

    private static Message lists(Call call) {
        Message message = Message.titled("Checklists of #" + call.incident().number());
        for (Checklist list : call.state().work().checklists()) {
            message = shown(call, list.name(), message);
        }
        return call.state().work().checklists().isEmpty()
                ? message.text("None is open. Open one with " + call.typed("checklist") + " NAME: " + names(call))
                : message;
    }

    private static String names(Call call) {
        return call.ops().policy().catalogue().checklists().stream()
                .map(ChecklistDefinition::name)
                .collect(Collectors.joining(", "));
    }

    private static Message shown(Call call, String name, Message message) {
        return call.state()
                .work()
                .checklist(name)
                .map(list -> message.numbered(
                        name + " (" + list.open() + " open)",
                        list.items().stream().map(ChecklistCommands::point).toList()))
                .orElse(message);
    }

    private static Line point(ChecklistItem item) {
        List<Object> parts = new ArrayList<>(List.of(item.ticked() == null ? "[ ] " : "[x] ", item.text()));
        if (item.ticked() != null) {
            parts.addAll(List.of(" (", item.ticked().by(), ")"));
        } else if (item.owner() != null) {
            parts.addAll(List.of(" (", item.owner(), ")"));
        }
        return Line.join(parts.toArray());
    }

    /** The list that was named, or else the newest that has open points. */
    private static String name(Call call) {
        List<Checklist> open = call.state().work().checklists().stream()
                .filter(list -> list.open() > 0)
                .toList();
        return call.find(LIST).orElseGet(() -> {
            if (open.isEmpty()) {
                throw new Mistake("list: no checklist has open points; see " + call.typed("checklist", ""));
            }
            return open.get(open.size() - 1).name();
        });
    }

    private static Message deadline(Call call) {
        PlanDeadline plan = new PlanDeadline(
                call.get(NAME), call.get(DUE), call.find(WHAT_FOR).orElse(null));
        return Replies.run(
                call,
                plan,
                receipt -> Replies.done(
                        call,
                        receipt,
                        Line.join("has the deadline " + call.get(NAME) + " at ", Replies.when(call, call.get(DUE)))));
    }
}
