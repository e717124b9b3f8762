package io.incidentops.slo.openslo;

import java.util.Set;

/** How documents are read. */
record Settings(Set<OpenSloAllowance> allowed, RollingMonths months, Set<String> pagingSeverities) {
    static final Settings STRICT = new Settings(Set.of(), RollingMonths.THIRTY_DAYS, Set.of("page", "critical"));

    Settings {
        allowed = Set.copyOf(allowed);
        pagingSeverities = Set.copyOf(pagingSeverities);
    }
}
