package io.incidentops.testkit;

import io.incidentops.port.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Carries out a fake's calls as its script tells. Thread-safe; what a call does is done under this object's lock. */
final class FaultyCalls {
    /** What a call answers, and what makes it visible. */
    record Step(Answer answer, Runnable show) {
        static Step refused(String reason) {
            return new Step(Answer.rejected(reason), () -> {});
        }
    }

    private final List<FakeCall> calls = new ArrayList<>();
    private final List<Runnable> held = new ArrayList<>();
    private FaultScript script = FaultScript.create();

    synchronized void script(FaultScript script) {
        this.script = script;
    }

    synchronized FaultScript script() {
        return script;
    }

    synchronized List<FakeCall> calls() {
        return List.copyOf(calls);
    }

    /** Writes a call down and answers its fault, once the fault's own waiting is over. */
    Fault begin(FakeCall call) {
        Fault fault;
        synchronized (this) {
            calls.add(call);
            fault = script.take(call);
        }
        fault.meanwhile.run();
        return fault;
    }

    Answer call(FakeCall call, Supplier<Step> action) {
        Fault fault = begin(call);
        synchronized (this) {
            List<Runnable> before = List.copyOf(held);
            held.clear();
            try {
                return carryOut(call, fault, action);
            } finally {
                before.forEach(Runnable::run);
            }
        }
    }

    private Answer carryOut(FakeCall call, Fault fault, Supplier<Step> action) {
        return switch (fault.kind) {
            case NONE, SLOW -> done(action);
            case REJECTED -> Answer.rejected(fault.reason);
            case LATER -> Answer.later(fault.after, fault.reason);
            case TIMEOUT_BEFORE -> Answer.unclear("no answer to " + call.operation());
            case TIMEOUT_AFTER_SUCCESS -> {
                done(action);
                yield Answer.unclear("no answer to " + call.operation());
            }
            case EXCEPTION -> throw new IllegalStateException("the fake was told to throw at " + call.operation());
            case DUPLICATE -> {
                Answer answer = done(action);
                done(action);
                yield answer;
            }
            case REORDERED -> {
                Step step = action.get();
                held.add(step.show());
                yield step.answer();
            }
        };
    }

    private static Answer done(Supplier<Step> action) {
        Step step = action.get();
        step.show().run();
        return step.answer();
    }
}
