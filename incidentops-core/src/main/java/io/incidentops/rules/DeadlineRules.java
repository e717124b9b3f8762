package io.incidentops.rules;

import io.incidentops.command.CancelDeadline;
import io.incidentops.command.Command;
import io.incidentops.command.PassDeadline;
import io.incidentops.command.PlanDeadline;
import io.incidentops.event.DeadlineCancelled;
import io.incidentops.event.DeadlinePlanned;
import io.incidentops.event.IncidentEvent;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Limits;
import io.incidentops.policy.Promise;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Deadlines that users plan, and promises whose time has come. */
final class DeadlineRules {
    private DeadlineRules() {}

    static @Nullable List<IncidentEvent> decide(Command command, IncidentState state, Context context) {
        if (command instanceof PlanDeadline planDeadline) {
            return plan(planDeadline, state, context);
        }
        if (command instanceof CancelDeadline cancelDeadline) {
            return cancelDeadline(cancelDeadline, state);
        }
        return command instanceof PassDeadline passDeadline ? pass(passDeadline, state, context) : null;
    }

    private static List<IncidentEvent> cancelDeadline(CancelDeadline command, IncidentState state) {
        Refusal.unless(
                state.deadlines().planned(command.name()).isPresent(),
                "no deadline is planned under the name " + command.name());
        return List.of(new DeadlineCancelled(command.name()));
    }

    private static List<IncidentEvent> plan(PlanDeadline command, IncidentState state, Context context) {
        LifecycleRules.open(state);
        Checks.name("deadline's name", command.name());
        Refusal.unless(
                command.name().indexOf(':') < 0,
                "a deadline's name has no colon, since the policy's own names have one");
        Checks.future("due time", command.due(), context);
        Checks.reason("deadline's text", command.text());
        if (state.deadlines().planned(command.name()).isEmpty()) {
            Checks.room(state.deadlines().planned().size(), Limits.DEADLINES, "deadlines");
        }
        return List.of(new DeadlinePlanned(command.name(), command.due(), command.text()));
    }

    /** The present state decides whether the promise still stands, so a stale deadline does nothing. */
    private static List<IncidentEvent> pass(PassDeadline command, IncidentState state, Context context) {
        for (Promise promise : context.policy().owed(state)) {
            if (promise.name().equals(command.name())) {
                if (promise.due().isAfter(context.now())) {
                    throw Refusal.until(promise.due());
                }
                return promise.rule().passed(promise, state, context.moment());
            }
        }
        return List.of();
    }
}
