package io.incidentops.chatops.room;

import io.incidentops.model.IncidentState;
import io.incidentops.model.Phase;
import io.incidentops.port.Button;
import java.util.ArrayList;
import java.util.List;

/** What one may do from the status message: only what the phase allows. Dots promise a question before anything is done. */
final class StatusButtons {
    private final IncidentState state;
    private final RoomContext context;
    private final List<Button> buttons = new ArrayList<>();

    private StatusButtons(IncidentState state, RoomContext context) {
        this.state = state;
        this.context = context;
    }

    static Button[] of(IncidentState state, RoomContext context) {
        StatusButtons buttons = new StatusButtons(state, context);
        if (state.phase().open()) {
            buttons.open();
        } else if (state.phase() == Phase.RESOLVED) {
            buttons.add("Reopen…", "reopen", "...");
        }
        return buttons.buttons.toArray(Button[]::new);
    }

    private void open() {
        if (state.phase() == Phase.TRIGGERED) {
            add("Acknowledge", "ack", "");
        }
        if (state.commander().isEmpty()) {
            add("Take command", "role take", "commander");
        }
        add("Change severity…", "sev", "...");
        add("Update…", "update", "...");
        add("Give work…", "do", "...");
        if (state.commander().isPresent()) {
            add("Hand over command…", "handoff", "...");
        }
        add("Resolve…", "resolve", "...");
    }

    private void add(String label, String name, String rest) {
        String command = context.typed(name) + " #" + state.number();
        buttons.add(Button.of(label, rest.isEmpty() ? command : command + " " + rest));
    }
}
