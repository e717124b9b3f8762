package io.incidentops.engine;

import io.incidentops.command.Command;
import io.incidentops.command.ReportPage;
import io.incidentops.event.Merged;
import io.incidentops.event.PageRequested;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Phase;
import io.incidentops.model.Room;
import io.incidentops.policy.EffectKinds;
import io.incidentops.port.Answer;
import io.incidentops.port.Clearance;
import io.incidentops.port.Pager;
import io.incidentops.port.PagerFeature;
import io.incidentops.work.Effect;
import io.incidentops.work.EffectCall;
import io.incidentops.work.EffectHandler;
import io.incidentops.work.EffectResult;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Delivers pages, and tells the pager what became of them. */
public final class PagerEffects implements EffectHandler {
    private final Pager pager;

    /**
     * Delivers to a pager.
     *
     * @param pager the pager
     */
    public PagerEffects(Pager pager) {
        this.pager = pager;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(EffectKinds.PAGE, EffectKinds.PAGE_ACKNOWLEDGE, EffectKinds.PAGE_RESOLVE);
    }

    @Override
    public Optional<String> unwanted(Effect effect, IncidentState state) {
        return switch (effect.kind()) {
            case EffectKinds.PAGE -> unwantedPage(effect, state.phase());
            case EffectKinds.PAGE_ACKNOWLEDGE ->
                state.phase() == Phase.TRIGGERED
                        ? Optional.of("the incident is not acknowledged any more")
                        : Optional.empty();
            default -> state.phase().open() ? Optional.of("the incident was reopened meanwhile") : Optional.empty();
        };
    }

    private static Optional<String> unwantedPage(Effect effect, Phase phase) {
        if (!phase.open()) {
            return Optional.of("the incident was " + phase.key() + " before the page left");
        }
        return phase != Phase.TRIGGERED && effect.fact(EffectKinds.WHILE_TRIGGERED) != null
                ? Optional.of("somebody acknowledged before the page left")
                : Optional.empty();
    }

    @Override
    public Clearance clearance(Effect effect, IncidentState state) {
        return pager(state).clearance();
    }

    /** A drill has a pager of its own, where there is one. */
    private Pager pager(IncidentState state) {
        return state.visibility().drill() ? pager.forDrills().orElse(pager) : pager;
    }

    @Override
    public EffectResult deliver(EffectCall call) {
        Pager told = pager(call.state());
        String target = call.effect().target();
        return switch (call.effect().kind()) {
            case EffectKinds.PAGE -> page(call, told);
            case EffectKinds.PAGE_ACKNOWLEDGE ->
                EffectResult.of(told.acknowledge(target, call.event().actor()));
            default ->
                EffectResult.of(
                        call.event().event() instanceof Merged merged
                                ? told.merge(target, merged.into())
                                : told.resolve(target, call.event().actor()));
        };
    }

    private static EffectResult page(EffectCall call, Pager pager) {
        PageRequested page = (PageRequested) call.event().event();
        if (call.unclear() && !page.escalation() && pager.features().contains(PagerFeature.FIND)) {
            Answer found = pager.find(page.key());
            if (found instanceof Answer.Accepted accepted) {
                return new EffectResult(found, accepted(page, accepted));
            }
            if (!(found instanceof Answer.Rejected)) {
                return EffectResult.of(found);
            }
        }
        Answer answer = pager.page(new Pager.PageCall(
                page.key(),
                page.target(),
                page.urgency(),
                call.state().number(),
                call.state().title(),
                page.reason(),
                call.state().connections().rooms().stream()
                        .map(Room::link)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                page.escalation()));
        return answer instanceof Answer.Accepted accepted
                ? new EffectResult(answer, accepted(page, accepted))
                : EffectResult.of(answer);
    }

    private static Command accepted(PageRequested page, Answer.Accepted accepted) {
        return new ReportPage(page.key(), page.target(), accepted.reference());
    }
}
