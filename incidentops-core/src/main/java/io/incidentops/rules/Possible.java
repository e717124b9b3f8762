package io.incidentops.rules;

import io.incidentops.command.Acknowledge;
import io.incidentops.command.Close;
import io.incidentops.command.Command;
import io.incidentops.command.Reopen;
import io.incidentops.command.Resolve;
import io.incidentops.command.TakeCommand;
import io.incidentops.command.Unacknowledge;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Phase;
import io.incidentops.model.Transition;
import java.util.ArrayList;
import java.util.List;

/** What could be done instead of what was refused. */
final class Possible {
    private Possible() {}

    static Command[] ask(IncidentState state) {
        return state.commander().isEmpty() && state.phase() != Phase.CLOSED
                ? new Command[] {new TakeCommand(null)}
                : new Command[0];
    }

    /** The steps that the transition table has from here; texts that a person must give are left for them to fill. */
    static Command[] steps(IncidentState state) {
        List<Command> commands = new ArrayList<>();
        for (Transition step : Transition.possible(state.phase())) {
            // not an alarm's step, nor one that needs another incident: there is nothing to put on a button
            if (step == Transition.ACKNOWLEDGE) {
                commands.add(new Acknowledge());
            } else if (step == Transition.UNACKNOWLEDGE) {
                commands.add(new Unacknowledge(null));
            } else if (step == Transition.RESOLVE) {
                commands.add(new Resolve(""));
            } else if (step == Transition.REOPEN) {
                commands.add(new Reopen(""));
            } else if (step == Transition.CLOSE) {
                commands.add(new Close(null));
            }
        }
        return commands.toArray(new Command[0]);
    }

    static void step(Transition step, String what, IncidentState state) {
        if (step.from(state.phase())) {
            return;
        }
        String where = "the incident is " + state.phase().key();
        if (state.phase() == Phase.CLOSED) {
            throw new Refusal(
                    where + ", and that is final: it cannot be " + what + "; declare a new one, which may follow it");
        }
        throw new Refusal(where + ": it cannot be " + what + " from there", steps(state));
    }
}
