package io.incidentops.pagerduty.sync;

import io.incidentops.model.IncidentState;
import io.incidentops.model.Room;
import io.incidentops.model.Severity;
import io.incidentops.pagerduty.rest.IncidentChange;
import io.incidentops.pagerduty.rest.Priority;
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

    @Override
    EffectResult tell(EffectCall call, String incident) {
        Optional<IncidentChange> change = switch (call.effect().kind()) {
            case SyncKinds.PRIORITY -> priority(call.state().severity());
            case SyncKinds.TITLE -> Optional.of(IncidentChange.title(parts.title(call.state())));
            default ->
                call.state().connections().rooms().stream()
                        .map(Room::link)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .map(IncidentChange::conferenceUrl);
        };
        change.ifPresent(wanted -> acting(call).incidents().update(incident, wanted));
        return done();
    }

    /** The account's priority of that rank; an account need not have any. */
    private Optional<IncidentChange> priority(Severity severity) {
        return rest().priorities().toList().stream()
                .filter(priority -> parts.priorities()
                        .severity(priority.name())
                        .filter(severity::equals)
                        .isPresent())
                .map(Priority::id)
                .findFirst()
                .map(IncidentChange::priority);
    }
}
