package io.incidentops.pagerduty.sync;

import io.incidentops.command.RecordFact;
import io.incidentops.command.ReportPage;
import io.incidentops.event.PageAccepted;
import io.incidentops.model.IncidentState;
import io.incidentops.model.PagedTarget;
import io.incidentops.model.Phase;
import io.incidentops.pagerduty.pager.Links;
import io.incidentops.pagerduty.pager.PageKeys;
import io.incidentops.pagerduty.rest.PagerDutyException;
import io.incidentops.pagerduty.rest.PagerDutyIncident;
import io.incidentops.port.Answer;
import io.incidentops.port.Clearance;
import io.incidentops.work.Effect;
import io.incidentops.work.EffectCall;
import io.incidentops.work.EffectHandler;
import io.incidentops.work.EffectResult;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks whether PagerDuty does what it is trusted with. An event that it accepted is not yet a page (Events API v2: the answer
 * 202 is asynchronous), so the incident is looked for; and where nobody acknowledged in time, the room is told whom PagerDuty
 * reached meanwhile.
 */
final class WatchEffect implements EffectHandler {
    private static final Duration AGAIN = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final SyncParts parts;

    WatchEffect(SyncParts parts) {
        this.parts = parts;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(SyncKinds.WATCH);
    }

    @Override
    public Optional<String> unwanted(Effect effect, IncidentState state) {
        return state.phase().open()
                ? Optional.empty()
                : Optional.of("the incident is " + state.phase().key());
    }

    @Override
    public Clearance clearance(Effect effect, IncidentState state) {
        return Clearance.SANDBOX; // it only reads
    }

    @Override
    public EffectResult deliver(EffectCall call) {
        try {
            String key = call.effect().target();
            Optional<PagerDutyIncident> there = there(call.state(), key);
            return there.isPresent() ? found(call, key, there.get()) : missing(call);
        } catch (PagerDutyException e) {
            return EffectResult.of(e.answer());
        }
    }

    private Optional<PagerDutyIncident> there(IncidentState state, String key) {
        Optional<String> known = state.paging().page(key).map(PagedTarget::reference);
        Optional<String> id = known.isPresent() ? known : PageKeys.theirs(key);
        return id.isPresent()
                ? id.map(parts.rest().incidents()::get)
                : parts.rest().incidents().byKey(key);
    }

    private EffectResult found(EffectCall call, String key, PagerDutyIncident there) {
        new Links(parts.ops().store()).put(there.id(), call.effect().incident());
        if (call.event().event() instanceof PageAccepted accepted) {
            return new EffectResult(Answer.accepted(there.id()), new ReportPage(key, accepted.target(), there.id()));
        }
        if (call.state().phase() != Phase.TRIGGERED) {
            return EffectResult.of(Answer.accepted(there.id()));
        }
        return new EffectResult(
                Answer.accepted(there.id()),
                new RecordFact(Says.TOLD, Says.reached(there.assignees()), Map.of("pagerduty", there.id())));
    }

    private EffectResult missing(EffectCall call) {
        Instant asked = call.event().recordedAt();
        boolean patient = Duration.between(asked, parts.ops().clock().instant()).compareTo(PATIENCE) < 0;
        return EffectResult.of(
                patient
                        ? Answer.later(AGAIN, "PagerDuty has not opened an incident for the page yet")
                        : Answer.rejected(
                                "PagerDuty took the page but opened no incident for it, so it may have reached"
                                        + " nobody: call them, and look whether the service is disabled, in maintenance, or"
                                        + " suppresses the event"));
    }
}
