package io.incidentops.testkit.pagerduty;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Tells the stand-in which calls go wrong, and how. The first rule that matches a call and is not used up counts. A script
 * that is exhausted means healthy. May be continued at any time. Thread-safe.
 */
public final class PagerDutyFaults {
    private static final class Rule {
        final String verb;
        final PathPattern path;
        final PagerDutyFault fault;
        long left;

        Rule(String verb, PathPattern path, PagerDutyFault fault, long left) {
            this.verb = verb;
            this.path = path;
            this.fault = fault;
            this.left = left;
        }

        boolean matches(String calledVerb, String calledPath) {
            return left > 0
                    && (verb.equals("*") || verb.equals(calledVerb))
                    && path.match(calledPath).isPresent();
        }
    }

    private final List<Rule> rules = new ArrayList<>();

    PagerDutyFaults() {}

    /**
     * The next call of any kind that nothing is planned for goes wrong.
     *
     * @param fault how
     * @return this script
     */
    public PagerDutyFaults next(PagerDutyFault fault) {
        return next("*", "/**", fault);
    }

    /**
     * The next call of a method and path goes wrong.
     *
     * @param verb the method, such as {@code POST}, or {@code *} for any
     * @param path the path, such as {@code /incidents} or {@code /incidents/{id}/notes}, where a part in braces stands for
     *     any and {@code **} at the end for whatever follows
     * @param fault how
     * @return this script
     */
    public PagerDutyFaults next(String verb, String path, PagerDutyFault fault) {
        return on(verb, path, 1, fault);
    }

    /**
     * The next calls of a method and path go wrong.
     *
     * @param verb the method, or {@code *} for any
     * @param path the path, as for {@link #next(String, String, PagerDutyFault)}
     * @param calls how many, from 0
     * @param fault how
     * @return this script
     */
    public synchronized PagerDutyFaults on(String verb, String path, long calls, PagerDutyFault fault) {
        Objects.requireNonNull(fault, "fault");
        rules.add(new Rule(Objects.requireNonNull(verb, "verb"), PathPattern.of(path), fault, calls));
        return this;
    }

    /**
     * Every call of a method and path goes wrong, until {@link #clear}.
     *
     * @param verb the method, or {@code *} for any
     * @param path the path, as for {@link #next(String, String, PagerDutyFault)}
     * @param fault how
     * @return this script
     */
    public PagerDutyFaults always(String verb, String path, PagerDutyFault fault) {
        return on(verb, path, Long.MAX_VALUE, fault);
    }

    /**
     * Healthy from now on.
     *
     * @return this script
     */
    public synchronized PagerDutyFaults clear() {
        rules.clear();
        return this;
    }

    /** The fault of a call, which is used up thereby. */
    synchronized PagerDutyFault take(String verb, String path) {
        for (Rule rule : rules) {
            if (rule.matches(verb, path)) {
                rule.left--;
                return rule.fault;
            }
        }
        return PagerDutyFault.NONE;
    }
}
