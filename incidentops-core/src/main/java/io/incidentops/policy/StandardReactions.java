package io.incidentops.policy;

import io.incidentops.event.Acknowledged;
import io.incidentops.event.Merged;
import io.incidentops.event.PageRequested;
import io.incidentops.event.RecordedEvent;
import io.incidentops.event.Resolved;
import io.incidentops.model.Actor;
import io.incidentops.model.IncidentState;
import io.incidentops.model.PagedTarget;
import io.incidentops.model.Urgency;
import io.incidentops.work.Effect;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What every incident does to the world: pages are sent, and acknowledged and resolved with the incident; an incident that
 * was merged tells the other.
 */
final class StandardReactions implements Reaction {
    private static final String PAGER = "pager";

    @Override
    public void react(RecordedEvent event, IncidentState after, Consumer<Effect> effects) {
        if (event.event() instanceof PageRequested page) {
            Effect effect = Effect.of(
                            event, EffectKinds.PAGE, PAGER, page.target().toString())
                    .data(automatic(event, page));
            effects.accept(page.urgency() == Urgency.HIGH ? effect.urgent() : effect);
        } else if (event.event() instanceof Acknowledged) {
            tell(EffectKinds.PAGE_ACKNOWLEDGE, event, after, effects);
        } else if (event.event() instanceof Resolved || event.event() instanceof Merged) {
            tell(EffectKinds.PAGE_RESOLVE, event, after, effects);
        }
        if (event.event() instanceof Merged merged) {
            String into = merged.into().value();
            effects.accept(Effect.of(event, EffectKinds.ABSORB, "incidentops", into));
        }
    }

    /** An escalation of the engine's own is wanted only while nobody has acknowledged; one that somebody asks for is. */
    private static Map<String, String> automatic(RecordedEvent event, PageRequested page) {
        return page.escalation() && event.actor().equals(Actor.ENGINE)
                ? Map.of(EffectKinds.WHILE_TRIGGERED, "true")
                : Map.of();
    }

    private static void tell(String kind, RecordedEvent event, IncidentState after, Consumer<Effect> effects) {
        for (PagedTarget page : after.paging().pages()) {
            if (page.progress() != PagedTarget.Progress.FAILED && page.mark().version() < event.version()) {
                Effect effect = Effect.of(event, kind, PAGER, page.key());
                effects.accept(page.urgency() == Urgency.HIGH ? effect.urgent() : effect);
            }
        }
    }
}
