package io.incidentops.testkit.slack;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/**
 * Tells the stand-in which calls of the Web API go wrong, and how. Faults for certain methods come first; other calls
 * follow the list of what comes next. A script that is exhausted means healthy. May be continued at any time.
 * Thread-safe.
 */
public final class SlackFaults {
    private static final class Rule {
        final Predicate<String> methods;
        final SlackFault fault;
        long left;

        Rule(Predicate<String> methods, SlackFault fault, long left) {
            this.methods = methods;
            this.fault = fault;
            this.left = left;
        }
    }

    private final Deque<SlackFault> next = new ArrayDeque<>();
    private final List<Rule> rules = new CopyOnWriteArrayList<>();

    SlackFaults() {}

    /**
     * The next call that nothing is planned for goes wrong.
     *
     * @param fault how
     * @return this script
     */
    public SlackFaults next(SlackFault fault) {
        return next(1, fault);
    }

    /**
     * The next calls that nothing is planned for go wrong.
     *
     * @param calls how many, from 0
     * @param fault how
     * @return this script
     */
    public synchronized SlackFaults next(int calls, SlackFault fault) {
        Objects.requireNonNull(fault, "fault");
        for (int i = 0; i < calls; i++) {
            next.add(fault);
        }
        return this;
    }

    /**
     * The next calls of a method go wrong.
     *
     * @param method the method, such as {@code chat.postMessage}
     * @param calls how many
     * @param fault how
     * @return this script
     */
    public SlackFaults on(String method, int calls, SlackFault fault) {
        return when(method::equals, calls, fault);
    }

    /**
     * Every call of a method goes wrong, until {@link #clear}.
     *
     * @param method the method, such as {@code chat.postMessage}
     * @param fault how
     * @return this script
     */
    public SlackFaults always(String method, SlackFault fault) {
        return when(method::equals, Long.MAX_VALUE, fault);
    }

    /**
     * Every call of any method goes wrong, until {@link #clear}.
     *
     * @param fault how
     * @return this script
     */
    public SlackFaults always(SlackFault fault) {
        return when(any -> true, Long.MAX_VALUE, fault);
    }

    /**
     * The first calls of some methods go wrong.
     *
     * @param methods which methods, by name; asked under the script's lock, so it must be quick
     * @param calls how many of their calls
     * @param fault how
     * @return this script
     */
    public synchronized SlackFaults when(Predicate<String> methods, long calls, SlackFault fault) {
        rules.add(new Rule(Objects.requireNonNull(methods, "methods"), Objects.requireNonNull(fault, "fault"), calls));
        return this;
    }

    /**
     * Healthy from now on.
     *
     * @return this script
     */
    public synchronized SlackFaults clear() {
        next.clear();
        rules.clear();
        return this;
    }

    /** The fault of a call, which is used up thereby. */
    synchronized SlackFault take(String method) {
        Iterator<Rule> each = rules.iterator();
        while (each.hasNext()) {
            Rule rule = each.next();
            if (rule.left > 0 && rule.methods.test(method)) {
                rule.left--;
                return rule.fault;
            }
        }
        SlackFault fault = next.poll();
        return fault == null ? SlackFault.NONE : fault;
    }
}
