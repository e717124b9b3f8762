package io.incidentops.pagerduty.sync;

import io.incidentops.model.IncidentState;
import io.incidentops.model.Room;
import io.incidentops.model.Severity;
import io.incidentops.pagerduty.rest.IncidentChange;
import io.incidentops.pagerduty.rest.PagerDutyIncident;
import io.incidentops.pagerduty.rest.Priority;
import io.incidentops.port.Clearance;
import io.incidentops.work.Effect;
import io.incidentops.work.EffectCall;
import io.incidentops.work.EffectResult;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Sets priority, title and conference bridge as they are here at that moment. */
final class FieldsEffect extends PageEffect {
    FieldsEffect(SyncParts parts) {
        super(parts);
    }

    @Override
    public Set<String> kinds() {
        return Set.of(SyncKinds.PRIORITY, SyncKinds.TITLE, SyncKinds.BRIDGE);
    }

    @Override
    public Optional<String> unwanted(Effect effect, IncidentState state) {
        boolean unknown =
                effect.kind().equals(SyncKinds.PRIORITY) && state.severity().equals(Severity.UNKNOWN);
        return unknown ? Optional.of("nobody has judged the severity yet") : super.unwanted(effect, state);
    }

    /** Words that are erased here are erased there too, whoever may read them. */
    @Override
    public Clearance clearance(Effect effect, IncidentState state) {
        Clearance usual = super.clearance(effect, state);
        return effect.data().equals(SyncKinds.ERASES) ? new Clearance(true, usual.sandbox()) : usual;
    }

    @Override
    EffectResult tell(EffectCall call, String incident) {
        switch (call.effect().kind()) {
            case SyncKinds.PRIORITY -> priority(call, incident);
            case SyncKinds.TITLE -> change(call, incident, IncidentChange.title(parts.title(call.state())));
            default ->
                call.state().connections().rooms().stream()
                        .map(Room::link)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .ifPresent(link -> change(call, incident, IncidentChange.conferenceUrl(link)));
        }
        return done();
    }

    /** The account's priority of that rank; an account need not have any. */
    private void priority(EffectCall call, String incident) {
        Severity severity = call.state().severity();
        rest().priorities().toList().stream()
                .filter(priority -> parts.priorities()
                        .severity(priority.name())
                        .filter(severity::equals)
                        .isPresent())
                .map(Priority::id)
                .findFirst()
                .ifPresent(id -> {
                    change(call, incident, IncidentChange.priority(id));
                    parts.prioritised(incident, id);
                });
    }

    private void change(EffectCall call, String incident, IncidentChange change) {
        PagerDutyIncident unused = acting(call, calls -> calls.incidents().update(incident, change));
    }
}
