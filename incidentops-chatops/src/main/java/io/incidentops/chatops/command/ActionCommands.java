package io.incidentops.chatops.command;

import io.incidentops.Receipt;
import io.incidentops.chatops.grammar.Argument;
import io.incidentops.chatops.grammar.Call;
import io.incidentops.chatops.grammar.Definition;
import io.incidentops.chatops.grammar.Group;
import io.incidentops.chatops.grammar.Items;
import io.incidentops.chatops.grammar.Mistake;
import io.incidentops.chatops.grammar.Moments;
import io.incidentops.chatops.grammar.Persons;
import io.incidentops.command.AcceptAction;
import io.incidentops.command.AddTask;
import io.incidentops.command.Assign;
import io.incidentops.command.Command;
import io.incidentops.command.DropAction;
import io.incidentops.command.ExtendAction;
import io.incidentops.command.FinishAction;
import io.incidentops.command.FinishTask;
import io.incidentops.model.ActionItem;
import io.incidentops.model.Actor;
import io.incidentops.model.TaskItem;
import io.incidentops.port.Line;
import io.incidentops.port.Message;
import io.incidentops.port.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What is to be done, by whom and until when. */
final class ActionCommands {
    private static final Argument<Actor> TO =
            Argument.word("person", Persons.PERSON).asked("Who?");
    private static final Argument<Duration> TIMEBOX =
            Argument.word("duration", Moments.DURATION).asked("Time-box, such as 15m");
    private static final Argument<Long> ACTION = Argument.word("action", Items.ACTION);
    private static final Argument<Long> ITEM = Argument.word("item", Items.WORK);
    private static final Argument<String> TEXT = Argument.text("text").asked("What is to be done?");
    private static final Argument<String> REASON = Argument.text("reason");
    private static final Argument<String> MAYBE_REASON = Argument.text("reason").optional();
    private static final Argument<String> RESULT = Argument.text("result").optional();
    private static final Argument<Actor> OWNER = Argument.option("owner", Persons.PERSON);
    private static final Argument<Instant> DUE =
            Argument.option("due", Moments.FUTURE).asked("Due, such as 3d or 2017-02-15");

    private ActionCommands() {}

    static List<Definition> all() {
        return List.of(
                Definition.named("do", Group.WORK, "Gives a named person work with a time-box.")
                        .aliases("assign", "action")
                        .with(TO, TIMEBOX, TEXT)
                        .example("do @me 15m Roll back to 4.11")
                        .records(ActionCommands::assign),
                Definition.named("ok", Group.WORK, "Says yes to an action.")
                        .aliases("yes", "wilco")
                        .with(ACTION)
                        .example("ok A1")
                        .records(call -> Replies.run(
                                call,
                                new AcceptAction(call.get(ACTION)),
                                receipt -> Replies.done(
                                        call,
                                        receipt,
                                        Line.join("has ", call.actor(), " on " + label(call, call.get(ACTION)))))),
                Definition.named("no", Group.WORK, "Says no to an action, or gives it up.")
                        .aliases("drop")
                        .with(ACTION, REASON)
                        .example("no A1 I am on a train")
                        .records(call -> {
                            String label = label(call, call.get(ACTION));
                            return Replies.run(
                                    call,
                                    new DropAction(call.get(ACTION), call.get(REASON)),
                                    "has " + label + " open for nobody any more: give it to somebody else with "
                                            + call.typed("do", "@person 15m ..."));
                        }),
                Definition.named("more", Group.WORK, "Gives an action more time, from now.")
                        .aliases("extend")
                        .with(ACTION, TIMEBOX, MAYBE_REASON)
                        .example("more A1 10m")
                        .records(ActionCommands::extend),
                Definition.named("done", Group.WORK, "Says that an action or a task is done.")
                        .aliases("finish")
                        .with(ITEM, RESULT)
                        .example("done A1 4.11 runs everywhere", "done T1")
                        .records(ActionCommands::finish),
                Definition.named("todo", Group.WORK, "Writes down something to do after the incident.")
                        .aliases("task")
                        .with(OWNER, DUE, TEXT)
                        .example("todo Alert on queue length owner:@me due:3d")
                        .records(ActionCommands::task));
    }

    private static Message assign(Call call) {
        Assign assign = new Assign(call.get(TO), call.get(TEXT), call.get(TIMEBOX));
        return Replies.run(call, assign, receipt -> {
            String label = label(call, receipt.ref().version());
            List<Object> said =
                    new ArrayList<>(List.of("asks ", new Span.Someone(call.get(TO), true), " for " + label));
            call.state()
                    .work()
                    .action(receipt.ref().version())
                    .ifPresent(action -> said.addAll(List.of(", until ", Replies.when(call, action.due()))));
            said.add(". They say yes with " + call.typed("ok", label));
            return Replies.done(
                    call,
                    receipt,
                    Line.join(said.toArray()),
                    call.button("OK", "ok", label),
                    call.button("10 more minutes", "more", label + " 10m"));
        });
    }

    private static Message extend(Call call) {
        ExtendAction extend = new ExtendAction(
                call.get(ACTION), call.get(TIMEBOX), call.find(MAYBE_REASON).orElse(null));
        return Replies.run(
                call,
                extend,
                receipt -> Replies.done(
                        call,
                        receipt,
                        Line.join(
                                "gives " + label(call, call.get(ACTION)) + " time until ",
                                Replies.when(
                                        call,
                                        call.state()
                                                .work()
                                                .action(call.get(ACTION))
                                                .map(ActionItem::due)
                                                .orElse(call.now())))));
    }

    private static Message finish(Call call) {
        long item = call.get(ITEM);
        boolean action = call.state().work().action(item).isPresent();
        if (action && call.find(RESULT).isEmpty()) {
            throw new Mistake("result: is missing; say how it went, such as " + call.typed("done", label(call, item))
                    + " it runs again");
        }
        String label = label(call, item);
        Command command = action
                ? new FinishAction(item, call.get(RESULT))
                : new FinishTask(item, call.find(RESULT).orElse(null));
        return Replies.run(call, command, "has " + label + " done");
    }

    private static Message task(Call call) {
        AddTask task = new AddTask(
                call.get(TEXT), call.find(OWNER).orElse(null), call.find(DUE).orElse(null));
        return Replies.run(call, task, receipt -> added(call, receipt));
    }

    private static Message added(Call call, Receipt receipt) {
        List<Object> said = new ArrayList<>(
                List.of("has the task " + label(call, receipt.ref().version()) + " for afterwards"));
        said.addAll(
                call.find(OWNER).isPresent()
                        ? List.of(", owned by ", call.get(OWNER))
                        : List.of(", owned by nobody yet"));
        call.find(DUE).ifPresent(due -> said.addAll(List.of(", due ", Replies.when(call, due))));
        return Replies.done(call, receipt, Line.join(said.toArray()));
    }

    private static String label(Call call, long version) {
        return call.state()
                .work()
                .action(version)
                .map(ActionItem::number)
                .map(number -> "A" + number)
                .or(() ->
                        call.state().work().task(version).map(TaskItem::number).map(number -> "T" + number))
                .orElse("e" + version);
    }
}
