package io.incidentops.slo.openslo;

import java.util.List;
import java.util.Set;

/** Our annotations: what OpenSLO v1 cannot say. */
final class Annotations {
    static final String PREFIX = "incidentops.io/";
    static final String NAME = PREFIX + "name";
    static final String SHORT_WINDOW = PREFIX + "short-window";
    static final String EXACT_THRESHOLD = PREFIX + "exact-threshold";
    static final String BUDGET_SPENT = PREFIX + "budget-spent";
    static final String EXCLUSIONS = PREFIX + "exclusions";
    static final String NO_TRAFFIC = PREFIX + "no-traffic";
    static final String MINIMUM_TOTAL = PREFIX + "minimum-total";
    static final String MINIMUM_BAD = PREFIX + "minimum-bad";
    static final String BOUND = PREFIX + "low-traffic-bound";

    static final Set<String> OF_CONDITION = Set.of(NAME, SHORT_WINDOW, EXACT_THRESHOLD, BUDGET_SPENT);
    static final Set<String> OF_SLO = Set.of(NAME, EXCLUSIONS, NO_TRAFFIC, MINIMUM_TOTAL, MINIMUM_BAD, BOUND);

    /** Those of an objective that are about how many events there are. */
    static final List<String> OF_EVENTS = List.of(MINIMUM_TOTAL, MINIMUM_BAD, BOUND);

    private Annotations() {}

    static Set<String> of(Kind kind) {
        return kind == Kind.SLO ? OF_SLO : kind == Kind.CONDITION ? OF_CONDITION : Set.of();
    }
}
