package io.incidentops.view;

import io.incidentops.model.ActionItem;
import io.incidentops.model.IncidentState;
import io.incidentops.model.PlannedDeadline;
import io.incidentops.model.RoleOffer;
import io.incidentops.phrases.NowPhrases;
import io.incidentops.phrases.ViewPhrases;
import io.incidentops.phrases.Wording;
import io.incidentops.policy.Promise;
import io.incidentops.policy.ResponsePolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is owed for when, and where to look. */
final class Upcoming {
    private final IncidentState state;
    private final ResponsePolicy policy;
    private final Wording wording;

    Upcoming(IncidentState state, ResponsePolicy policy, Wording wording) {
        this.state = state;
        this.policy = policy;
        this.wording = wording;
    }

    private record Due(String what, Instant at, long version) {}

    List<Statement> next() {
        List<Promise> promises = policy.owed(state);
        List<Due> all = new ArrayList<>();
        for (Promise promise : promises) {
            if (promise.rule().named() && !toldElsewhere(promise)) {
                all.add(new Due(promise.rule().describe(promise, state), promise.due(), promise.version()));
            }
        }
        for (PlannedDeadline planned : state.deadlines().planned()) {
            if (promises.stream().noneMatch(promise -> promise.name().equals(planned.name()))) {
                all.add(new Due(
                        NowPhrases.planned(planned),
                        planned.due(),
                        planned.mark().version()));
            }
        }
        all.sort(Comparator.comparing(Due::at).thenComparingLong(Due::version));
        List<Statement> lines = all.stream().map(this::statement).toList();
        return lines.isEmpty() && state.phase().open()
                ? List.of(Sources.unrecorded(ViewPhrases.NOTHING_PROMISED))
                : lines;
    }

    // The end of a time-box and of an offer stand beside the action and the offer already.
    private boolean toldElsewhere(Promise promise) {
        for (ActionItem action : state.work().openActions()) {
            if (action.mark().version() == promise.version() && action.due().equals(promise.due())) {
                return true;
            }
        }
        for (RoleOffer offer : state.people().offers()) {
            if (offer.mark().version() == promise.version() && offer.expiresAt().equals(promise.due())) {
                return true;
            }
        }
        return false;
    }

    private Statement statement(Due due) {
        return new Statement(NowPhrases.promise(due.what(), due.at(), wording), List.of(state.ref(due.version())));
    }
}
