package io.incidentops.chatops.command;

import io.incidentops.Health;
import io.incidentops.chatops.grammar.Argument;
import io.incidentops.chatops.grammar.Call;
import io.incidentops.chatops.grammar.Definition;
import io.incidentops.chatops.grammar.Group;
import io.incidentops.chatops.grammar.Scope;
import io.incidentops.chatops.grammar.Simple;
import io.incidentops.model.IncidentId;
import io.incidentops.model.UnknownIncidentException;
import io.incidentops.port.Block;
import io.incidentops.port.Button;
import io.incidentops.port.Line;
import io.incidentops.port.Message;
import io.incidentops.port.Times;
import io.incidentops.work.Delivery;
import io.incidentops.work.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The machinery. What belongs to an incident that the actor may not know of is counted, not named. */
final class RunCommands {
    private static final int SHOWN = 5;
    private static final Argument<String> EFFECT = Argument.text("effect");
    private static final Argument<String> REASON = Argument.option("reason", Simple.QUOTED);

    private RunCommands() {}

    static List<Definition> all() {
        return List.of(
                Definition.named("health", Group.RUN, "Shows whether all that is promised is delivered.")
                        .about(Scope.NONE)
                        .example("health")
                        .reads(RunCommands::health),
                Definition.named("retry", Group.RUN, "Tries a failed delivery again.")
                        .about(Scope.NONE)
                        .with(EFFECT)
                        .example("retry 01J9ZK/12/page/team:database")
                        .reads(call ->
                                answered(known(call) && call.ops().retry(call.get(EFFECT)), "It is planned again.")),
                Definition.named("skip", Group.RUN, "Gives up a delivery that waits or holds up others.")
                        .about(Scope.NONE)
                        .with(REASON, EFFECT)
                        .example("skip 01J9ZK/12/room.open/slack reason:\"the channel is gone\"")
                        .confirmed(call -> known(call)
                                ? Optional.of(Message.of("Give this delivery up? It will never arrive."))
                                : Optional.empty())
                        .reads(call -> answered(
                                known(call)
                                        && call.ops()
                                                .skip(
                                                        call.get(EFFECT),
                                                        call.find(REASON)
                                                                .orElse("skipped by "
                                                                        + call.actor()
                                                                                .name())),
                                "It is given up, and what waited for it goes on.")));
    }

    private static Message answered(boolean done, String said) {
        return Message.of(
                done
                        ? said
                        : "Not done: no such delivery is there that failed or waits. See health for those that did.");
    }

    private static boolean known(Call call) {
        String effect = call.get(EFFECT);
        int end = effect.indexOf('/');
        return end > 0 && visible(call, effect.substring(0, end));
    }

    private static boolean visible(Call call, String incident) {
        try {
            call.ops().incident(IncidentId.of(incident));
            return true;
        } catch (UnknownIncidentException | IllegalArgumentException e) {
            return false;
        }
    }

    private static Message health(Call call) {
        Health health = call.ops().health();
        List<Delivery> seen = health.holding().stream()
                .filter(each -> visible(call, each.effect().incident().value()))
                .toList();
        int hidden = health.holding().size() - seen.size();
        Message message = Message.titled(health.up() ? "All is well" : "Look at this")
                .fields(List.of(
                        new Block.Field("Deliveries waiting", Line.of(Long.toString(health.waiting()))),
                        new Block.Field("Oldest due for", Line.of(Times.human(health.oldest()))),
                        new Block.Field("Deadlines planned", Line.of(Long.toString(health.deadlines()))),
                        new Block.Field("Notices missed", Line.of(Long.toString(health.dropped())))));
        List<Line> lines = new ArrayList<>();
        List<Button> buttons = new ArrayList<>();
        for (Delivery each : seen.subList(0, Math.min(SHOWN, seen.size()))) {
            Effect effect = each.effect();
            lines.add(Line.of(effect.kind() + " to " + effect.target() + ": "
                    + Objects.requireNonNullElse(each.reason(), "failed") + " (" + effect.id() + ")"));
            buttons.add(Button.of("Retry " + effect.kind(), call.typed("retry") + " " + effect.id()));
            buttons.add(Button.of("Skip " + effect.kind(), call.typed("skip") + " " + effect.id()));
        }
        if (hidden > 0) {
            lines.add(Line.of(hidden + " in incidents that are not shared with you"));
        }
        return message.items("Failed, and holding up others", lines).buttons(buttons.toArray(Button[]::new));
    }
}
