package io.incidentops.engine;

import io.incidentops.event.RecordedEvent;
import io.incidentops.model.Actor;
import io.incidentops.model.IncidentState;
import io.incidentops.policy.Reaction;
import io.incidentops.policy.ResponsePolicy;
import io.incidentops.port.IncidentOpsObserver;
import io.incidentops.port.Pager;
import io.incidentops.port.PagerFeature;
import io.incidentops.work.EffectHandler;
import io.incidentops.work.InboxRequest;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What the engine is told once.
 *
 * @param program the program itself, which may do and see everything
 * @param policy the policy
 * @param pager the pager, or null
 * @param reactions the reactions of extensions
 * @param handlers who delivers effects, beside the engine's own
 * @param inbox who works inbound requests, by channel
 * @param feeds who reads the durable feed, by name
 * @param listeners who is told after a commit
 * @param observer who is told what the engine does
 * @param random where chance comes from
 * @param workers how many deliveries go on at once
 */
public record Settings(
        Actor program,
        ResponsePolicy policy,
        @Nullable Pager pager,
        List<Reaction> reactions,
        List<EffectHandler> handlers,
        Map<String, Consumer<InboxRequest>> inbox,
        Map<String, Consumer<RecordedEvent>> feeds,
        List<BiConsumer<RecordedEvent, IncidentState>> listeners,
        IncidentOpsObserver observer,
        LongSupplier random,
        int workers) {

    boolean paging() {
        return pager != null;
    }

    boolean pagerEscalates() {
        return pager != null && pager.features().contains(PagerFeature.ESCALATES);
    }
}
