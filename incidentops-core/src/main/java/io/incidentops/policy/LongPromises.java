package io.incidentops.policy;

import io.incidentops.model.Fact;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Mark;
import io.incidentops.model.RoleHolder;
import io.incidentops.phrases.Phrases;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * What keeps the people of a long incident fresh: updates come more slowly after the policy's time, a commander is asked
 * to hand over after an hour and told to after three (PagerDuty's incident response documentation, the training course),
 * and where one has been silent for the policy's time, everyone learns that command can be taken.
 */
final class LongPromises implements PromiseRule {
    @Override
    public void promises(IncidentState state, ResponsePolicy policy, Consumer<Promise> promises) {
        if (!state.phase().open()) {
            return;
        }
        ResponsePolicy.Timing timing = policy.timing();
        if (state.major() && Repeats.of(state, PromiseNames.LONG).count() == 0) {
            Mark declared = state.lifecycle().declared();
            promises.accept(
                    new Promise(PromiseNames.LONG, declared.at().plus(timing.longAfter()), declared.version(), this));
        }
        RoleHolder commander = state.people().commander().orElse(null);
        if (commander != null) {
            shift(commander.mark(), state, timing, promises);
            if (state.major()) {
                silence(commander.mark(), state, timing, promises);
            }
        }
    }

    private void shift(Mark took, IncidentState state, ResponsePolicy.Timing timing, Consumer<Promise> promises) {
        Repeats repeats = Repeats.of(state, PromiseNames.SHIFT);
        int told = repeats.count();
        if (told < 2) {
            Duration shift = told == 0 ? timing.shiftAdvice() : timing.shiftLimit();
            promises.accept(
                    new Promise(PromiseNames.SHIFT, took.at().plus(shift), repeats.versionOr(took.version()), this));
        }
    }

    private void silence(Mark took, IncidentState state, ResponsePolicy.Timing timing, Consumer<Promise> promises) {
        Instant seen = seen(state);
        Mark told = Repeats.of(state, PromiseNames.SILENCE).last();
        if (told == null || told.at().isBefore(seen)) {
            Instant due = seen.plus(patience(state, seen, timing));
            promises.accept(new Promise(PromiseNames.SILENCE, due, took.version(), this));
        }
    }

    /** The commander's last word, or the moment since when it is a major incident: before, nobody waited for one. */
    private static Instant seen(IncidentState state) {
        Instant major = majorSince(state).at();
        Instant seen = state.people().commanderSeen();
        return seen == null || seen.isBefore(major) ? major : seen;
    }

    /** In a long incident silence is told as rarely as updates come; taking command stays possible as before. */
    private static Duration patience(IncidentState state, Instant seen, ResponsePolicy.Timing timing) {
        Instant longFrom = state.lifecycle().declared().at().plus(timing.longAfter());
        return seen.isBefore(longFrom) ? timing.commanderSilent() : timing.longUpdateEvery();
    }

    static Mark majorSince(IncidentState state) {
        Fact<String> promoted = state.subject().promoted();
        return promoted == null || state.level().major()
                ? state.subject().severity().mark()
                : promoted.mark();
    }

    @Override
    public String describe(Promise promise, IncidentState state) {
        if (promise.name().equals(PromiseNames.LONG)) {
            return Phrases.PROMISE_LONG;
        }
        return promise.name().equals(PromiseNames.SHIFT) ? Phrases.PROMISE_SHIFT : Phrases.PROMISE_SILENCE;
    }

    @Override
    public boolean named() {
        return false;
    }
}
