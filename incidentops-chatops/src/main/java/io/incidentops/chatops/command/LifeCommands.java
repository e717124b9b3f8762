package io.incidentops.chatops.command;

import io.incidentops.chatops.grammar.Argument;
import io.incidentops.chatops.grammar.Call;
import io.incidentops.chatops.grammar.Definition;
import io.incidentops.chatops.grammar.Group;
import io.incidentops.command.Acknowledge;
import io.incidentops.command.Close;
import io.incidentops.command.Mitigate;
import io.incidentops.command.Reopen;
import io.incidentops.command.Resolve;
import io.incidentops.command.Unacknowledge;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Phase;
import io.incidentops.policy.PostmortemPromise;
import io.incidentops.policy.ResponsePolicy;
import io.incidentops.port.Button;
import io.incidentops.port.Line;
import io.incidentops.port.Message;
import io.incidentops.port.Times;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** From phase to phase. */
final class LifeCommands {
    private static final Argument<String> HOW = Argument.text("how").asked("How?");
    private static final Argument<String> REASON = Argument.text("reason").asked("Why?");
    private static final Argument<String> MAYBE_REASON = Argument.text("reason").optional();

    private LifeCommands() {}

    static List<Definition> all() {
        return List.of(
                Definition.named("ack", Group.LIFE, "Says that you work on it.")
                        .aliases("acknowledge")
                        .example("ack", "ack #42")
                        .records(LifeCommands::acknowledge),
                Definition.named("unack", Group.LIFE, "Says that nobody works on it after all.")
                        .aliases("unacknowledge")
                        .with(MAYBE_REASON)
                        .example("unack I am needed elsewhere")
                        .records(call -> Replies.run(
                                call,
                                new Unacknowledge(call.find(MAYBE_REASON).orElse(null)),
                                "is triggered again: nobody works on it",
                                call.button("Acknowledge", "ack", ""))),
                Definition.named("mitigate", Group.LIFE, "Says that customers are no longer affected.")
                        .aliases("mitigated")
                        .with(HOW)
                        .example("mitigate Error rate is normal")
                        .records(call -> Replies.run(
                                call,
                                new Mitigate(call.get(HOW)),
                                "is mitigated: customers are no longer affected. The incident goes on until it is"
                                        + " resolved; type " + call.typed("resolve", "...") + " then")),
                Definition.named("resolve", Group.LIFE, "Says that the trouble is over.")
                        .aliases("resolved")
                        .with(HOW)
                        .example("resolve Rolled back to 4.11")
                        .records(LifeCommands::resolve),
                Definition.named("reopen", Group.LIFE, "Says that it is not over after all.")
                        .with(REASON)
                        .example("reopen Errors are back")
                        .records(call -> Replies.run(
                                call,
                                new Reopen(call.get(REASON)),
                                receipt -> Replies.promised(
                                        call,
                                        Replies.done(call, receipt, Line.of("is open again; its history is kept"))))),
                Definition.named("close", Group.LIFE, "Closes it for good; a post-mortem that is owed comes first.")
                        .with(MAYBE_REASON)
                        .example("close")
                        .confirmed(call -> call.state().major()
                                ? Optional.of(
                                        Message.of(
                                                "Close #" + call.state().number()
                                                        + ", a major incident? Closed is final: a new alarm declares a new one."))
                                : Optional.empty())
                        .records(call -> Replies.run(
                                call,
                                new Close(call.find(MAYBE_REASON).orElse(null)),
                                "is closed. Notes, tasks and corrections are still possible")));
    }

    private static Message acknowledge(Call call) {
        return Replies.run(call, new Acknowledge(), receipt -> {
            List<Button> next = new ArrayList<>();
            if (call.state().commander().isEmpty()) {
                next.add(call.button("Take command", "role take", "commander"));
            }
            next.add(call.button("Catch up", "catchup", ""));
            Line said = Line.join("is acknowledged: ", call.actor(), " works on it");
            return Replies.promised(call, Replies.done(call, receipt, said, next.toArray(Button[]::new)));
        });
    }

    private static Message resolve(Call call) {
        return Replies.run(call, new Resolve(call.get(HOW)), receipt -> {
            IncidentState state = call.state();
            ResponsePolicy policy = call.ops().policy();
            boolean owed = PostmortemPromise.owed(state, policy);
            Duration hold = policy.catalogue().rules(state.severity()).hold();
            String said = "is resolved. For " + Times.human(hold) + " a new alarm reopens it; then it "
                    + (owed ? "waits for its post-mortem" : "closes by itself");
            String left = state.work().openActions().stream()
                    .map(action -> "A" + action.number())
                    .collect(Collectors.joining(", "));
            List<Button> next = new ArrayList<>();
            if (owed && state.postmortem().owner() == null) {
                next.add(call.button("I own the post-mortem", "postmortem owner", "@me"));
            }
            if (state.phase() == Phase.RESOLVED) {
                next.add(call.button("Timeline", "timeline", ""));
            }
            Message message = Replies.done(call, receipt, Line.of(said), next.toArray(Button[]::new));
            return left.isEmpty() ? message : message.text("Actions that are still open: " + left);
        });
    }
}
