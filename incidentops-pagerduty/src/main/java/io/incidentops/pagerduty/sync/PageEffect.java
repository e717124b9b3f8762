package io.incidentops.pagerduty.sync;

import io.incidentops.model.IncidentState;
import io.incidentops.model.PagedTarget;
import io.incidentops.pagerduty.pager.PageKeys;
import io.incidentops.pagerduty.rest.PagerDutyException;
import io.incidentops.pagerduty.rest.PagerDutyIncident;
import io.incidentops.pagerduty.rest.PagerDutyRest;
import io.incidentops.port.Answer;
import io.incidentops.port.Clearance;
import io.incidentops.work.Effect;
import io.incidentops.work.EffectCall;
import io.incidentops.work.EffectHandler;
import io.incidentops.work.EffectResult;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Tells PagerDuty something about the incident that a page became, once it is one. */
abstract class PageEffect implements EffectHandler {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration SOON = Duration.ofSeconds(10);

    final SyncParts parts;

    PageEffect(SyncParts parts) {
        this.parts = parts;
    }

    /** Makes one attempt. */
    abstract EffectResult tell(EffectCall call, String incident);

    @Override
    public Optional<String> unwanted(Effect effect, IncidentState state) {
        boolean there = state.paging()
                .page(effect.target())
                .filter(page -> page.progress() != PagedTarget.Progress.FAILED)
                .isPresent();
        return there ? Optional.empty() : Optional.of("the page did not reach PagerDuty");
    }

    /** A drill's page is at a sandbox; what everybody at PagerDuty may read is not for a restricted incident. */
    @Override
    public Clearance clearance(Effect effect, IncidentState state) {
        return new Clearance(false, state.visibility().drill() && parts.drills());
    }

    @Override
    public final EffectResult deliver(EffectCall call) {
        try {
            Optional<String> incident = incident(call);
            if (incident.isPresent()) {
                return tell(call, incident.get());
            }
            Duration waited = Duration.between(
                    call.event().recordedAt(), parts.ops().clock().instant());
            return waited.compareTo(PATIENCE) < 0
                    ? EffectResult.of(Answer.later(SOON, "PagerDuty has not opened an incident for the page yet"))
                    : done(); // nobody is there to be told, which the watch says in words
        } catch (PagerDutyException e) {
            return EffectResult.of(e.answer());
        }
    }

    private Optional<String> incident(EffectCall call) {
        String key = call.effect().target();
        Optional<String> known = call.state().paging().page(key).map(PagedTarget::reference);
        Optional<String> named = known.isPresent() ? known : PageKeys.theirs(key);
        return named.isPresent() ? named : rest().incidents().byKey(key).map(PagerDutyIncident::id);
    }

    final PagerDutyRest rest() {
        return parts.rest();
    }

    /** In the name of whoever caused it, where PagerDuty knows them and lets them. */
    final <T> T acting(EffectCall call, Function<PagerDutyRest, T> change) {
        return parts.people().acting(rest(), call.event().actor(), change);
    }

    static EffectResult done() {
        return EffectResult.of(Answer.accepted(null));
    }
}
