package io.incidentops.policy;

import io.incidentops.model.IncidentState;
import io.incidentops.model.Mark;
import io.incidentops.model.Phase;
import io.incidentops.model.Severity;
import io.incidentops.phrases.Phrases;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * The post-mortem is due so many days after the resolution (PagerDuty's incident response documentation, "Post-Mortem
 * Process"); then it is asked for every day, ten times at most.
 */
public final class PostmortemPromise implements PromiseRule {
    private static final int REMINDERS = 10;

    PostmortemPromise() {}

    /**
     * The rule that holds for an incident.
     *
     * @param state the incident
     * @param policy the policy
     * @return the severity's rule; that of an unknown severity where it was made a major one below
     */
    public static PostmortemRule rule(IncidentState state, ResponsePolicy policy) {
        PostmortemRule rule = policy.catalogue().rules(state.severity()).postmortem();
        return rule.owed() || !state.everMajor()
                ? rule
                : policy.catalogue().rules(Severity.UNKNOWN).postmortem();
    }

    /**
     * Whether closing waits for it.
     *
     * @param state the incident
     * @param policy the policy
     * @return whether one is owed and neither published nor waived
     */
    public static boolean owed(IncidentState state, ResponsePolicy policy) {
        return rule(state, policy).owed() && !state.postmortem().settled();
    }

    @Override
    public void promises(IncidentState state, ResponsePolicy policy, Consumer<Promise> promises) {
        Mark resolved = state.lifecycle().resolved();
        if (state.phase() != Phase.RESOLVED || resolved == null || !owed(state, policy)) {
            return;
        }
        Repeats repeats = Repeats.of(state, PromiseNames.POSTMORTEM);
        if (repeats.count() <= REMINDERS) {
            Instant due = repeats.last() == null
                    ? rule(state, policy).due(state.lifecycle().sinceRecorded(), policy.zone())
                    : repeats.last().at().plus(Duration.ofDays(1));
            promises.accept(new Promise(PromiseNames.POSTMORTEM, due, repeats.versionOr(resolved.version()), this));
        }
    }

    @Override
    public String describe(Promise promise, IncidentState state) {
        return Phrases.PROMISE_POSTMORTEM;
    }
}
