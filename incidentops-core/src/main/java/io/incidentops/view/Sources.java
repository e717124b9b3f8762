package io.incidentops.view;

import io.incidentops.model.EventRef;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Mark;
import io.incidentops.port.Line;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ties lines to the events of one incident. */
final class Sources {
    private final IncidentState state;

    Sources(IncidentState state) {
        this.state = state;
    }

    Statement statement(Line line, @Nullable Mark... marks) {
        List<EventRef> refs = new ArrayList<>();
        for (Mark mark : marks) {
            if (mark != null) {
                refs.add(state.ref(mark.version()));
            }
        }
        return new Statement(line, refs.stream().distinct().toList());
    }

    static Statement unrecorded(String text) {
        return new Statement(Line.of(text), List.of());
    }
}
