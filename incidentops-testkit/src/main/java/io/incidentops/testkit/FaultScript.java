package io.incidentops.testkit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Tells a fake which of its calls go wrong, and how. Faults for certain calls come first; other calls follow the list of
 * what comes next. A script that is exhausted means healthy. May be continued at any time. Thread-safe.
 */
public final class FaultScript {
    private static final class Rule {
        final Predicate<FakeCall> calls;
        final Fault fault;
        long left;

        Rule(Predicate<FakeCall> calls, Fault fault, long left) {
            this.calls = calls;
            this.fault = fault;
            this.left = left;
        }
    }

    private final Deque<Fault> next = new ArrayDeque<>();
    private final List<Rule> rules = new ArrayList<>();

    private FaultScript() {}

    /**
     * An empty script: healthy.
     *
     * @return the script
     */
    public static FaultScript create() {
        return new FaultScript();
    }

    /**
     * The next call that nothing is planned for goes wrong.
     *
     * @param fault how
     * @return this script
     */
    public FaultScript next(Fault fault) {
        return next(1, fault);
    }

    /**
     * The next calls that nothing is planned for go wrong.
     *
     * @param calls how many, from 0
     * @param fault how
     * @return this script
     * @throws IllegalArgumentException where the number is negative
     */
    public synchronized FaultScript next(int calls, Fault fault) {
        Objects.requireNonNull(fault, "fault");
        if (calls < 0) {
            throw new IllegalArgumentException("a fault cannot befall " + calls + " calls");
        }
        for (int i = 0; i < calls; i++) {
            next.add(fault);
        }
        return this;
    }

    /**
     * Then one call goes wrong; the same as {@link #next(Fault)}, for reading.
     *
     * @param fault how
     * @return this script
     */
    public FaultScript then(Fault fault) {
        return next(1, fault);
    }

    /**
     * Then some calls go wrong; the same as {@link #next(int, Fault)}, for reading.
     *
     * @param calls how many, from 0
     * @param fault how
     * @return this script
     */
    public FaultScript then(int calls, Fault fault) {
        return next(calls, fault);
    }

    /**
     * Every call of a sort goes wrong, until {@link #clear}.
     *
     * @param calls which calls; asked under the script's lock, so it must be quick
     * @param fault how
     * @return this script
     */
    public FaultScript when(Predicate<FakeCall> calls, Fault fault) {
        return when(Long.MAX_VALUE, calls, fault);
    }

    /**
     * The first calls of a sort go wrong.
     *
     * @param times how many of them
     * @param calls which calls; asked under the script's lock, so it must be quick
     * @param fault how
     * @return this script
     */
    public synchronized FaultScript when(long times, Predicate<FakeCall> calls, Fault fault) {
        rules.add(new Rule(Objects.requireNonNull(calls, "calls"), Objects.requireNonNull(fault, "fault"), times));
        return this;
    }

    /**
     * Healthy from now on.
     *
     * @return this script
     */
    public synchronized FaultScript clear() {
        next.clear();
        rules.clear();
        return this;
    }

    /** The fault of a call, which is used up thereby. */
    synchronized Fault take(FakeCall call) {
        for (Rule rule : rules) {
            if (rule.left > 0 && rule.calls.test(call)) {
                rule.left--;
                return rule.fault;
            }
        }
        Fault fault = next.poll();
        return fault == null ? Fault.NONE : fault;
    }
}
