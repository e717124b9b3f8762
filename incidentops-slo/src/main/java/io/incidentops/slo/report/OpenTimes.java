package io.incidentops.slo.report;

import io.incidentops.event.Closed;
import io.incidentops.event.RecordedEvent;
import io.incidentops.event.Reopened;
import io.incidentops.event.Resolved;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Lifecycle;
import io.incidentops.model.Mark;
import io.incidentops.slo.report.Affected.Stretch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** When an incident was open: from its declaration to its resolution, and again from each reopening to the next. */
final class OpenTimes {
    private OpenTimes() {}

    /** The record is only read where the incident was reopened. */
    static List<Stretch> of(IncidentState state, Supplier<List<RecordedEvent>> record) {
        Lifecycle lifecycle = state.lifecycle();
        if (lifecycle.reopened() == 0) {
            Mark end = lifecycle.resolved() == null ? lifecycle.closed() : lifecycle.resolved();
            return List.of(new Stretch(lifecycle.declared().at(), end == null ? null : end.at()));
        }
        List<Stretch> stretches = new ArrayList<>();
        @Nullable Instant since = lifecycle.declared().at();
        for (RecordedEvent each : record.get()) {
            boolean ends = each.event() instanceof Resolved || each.event() instanceof Closed;
            if (ends && since != null) {
                stretches.add(new Stretch(since, each.occurredAt()));
                since = null;
            } else if (each.event() instanceof Reopened) {
                since = each.occurredAt();
            }
        }
        if (since != null) {
            stretches.add(new Stretch(since, null));
        }
        return stretches;
    }
}
