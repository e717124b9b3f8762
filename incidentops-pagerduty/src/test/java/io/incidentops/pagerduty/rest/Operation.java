package io.incidentops.pagerduty.rest;

import java.util.List;
import java.util.function.Function;

/** One published operation, how we call it, under which name its answer holds the records, and the ids that we read. */
record Operation(String name, String list, Function<PagerDutyRest, List<String>> call) {
    @Override
    public String toString() {
        return name;
    }
}
