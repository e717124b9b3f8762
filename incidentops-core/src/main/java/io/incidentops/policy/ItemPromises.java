package io.incidentops.policy;

import io.incidentops.event.IncidentEvent;
import io.incidentops.event.OfferExpired;
import io.incidentops.model.ActionItem;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Phase;
import io.incidentops.model.PlannedDeadline;
import io.incidentops.model.RoleOffer;
import io.incidentops.model.TaskItem;
import io.incidentops.phrases.Phrases;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What single items are due for: an offer that nobody answers lapses, an action's time-box ends, a task for afterwards and
 * a deadline that a user planned come due.
 */
final class ItemPromises implements PromiseRule {
    @Override
    public void promises(IncidentState state, ResponsePolicy policy, Consumer<Promise> promises) {
        for (RoleOffer offer : state.people().offers()) {
            String name = PromiseNames.offer(offer.role(), offer.to());
            promises.accept(new Promise(name, offer.expiresAt(), offer.mark().version(), this));
        }
        if (state.phase().open()) {
            for (ActionItem action : state.work().actions()) {
                String name = PromiseNames.action(action.mark().version());
                if (action.open() && Repeats.of(state, name).count() == 0) {
                    promises.accept(
                            new Promise(name, action.due(), action.mark().version(), this));
                }
            }
        }
        for (TaskItem task : state.work().tasks()) {
            String name = PromiseNames.task(task.mark().version());
            boolean open = task.done() == null && Repeats.of(state, name).count() == 0;
            if (open && task.due() != null) {
                promises.accept(new Promise(name, task.due(), task.mark().version(), this));
            }
        }
        if (state.phase() != Phase.CLOSED) {
            for (PlannedDeadline planned : state.deadlines().planned()) {
                promises.accept(new Promise(
                        planned.name(), planned.due(), planned.mark().version(), this));
            }
        }
    }

    @Override
    public List<IncidentEvent> passed(Promise promise, IncidentState state, Moment moment) {
        RoleOffer offer = offer(promise, state);
        return List.of(offer == null ? moment.passed(promise, state) : new OfferExpired(offer.role(), offer.to()));
    }

    @Override
    public String describe(Promise promise, IncidentState state) {
        RoleOffer offer = offer(promise, state);
        if (offer != null) {
            return Phrases.promiseOffer(offer);
        }
        if (promise.name().startsWith(PromiseNames.ACTION)) {
            return state.work()
                    .action(promise.version())
                    .map(Phrases::promiseAction)
                    .orElse(promise.name());
        }
        if (promise.name().startsWith(PromiseNames.TASK)) {
            return state.work()
                    .task(promise.version())
                    .map(Phrases::promiseTask)
                    .orElse(promise.name());
        }
        return state.deadlines()
                .planned(promise.name())
                .map(Phrases::promisePlanned)
                .orElse(promise.name());
    }

    private static @Nullable RoleOffer offer(Promise promise, IncidentState state) {
        for (RoleOffer offer : state.people().offers()) {
            if (offer.mark().version() == promise.version()) {
                return offer;
            }
        }
        return null;
    }
}
