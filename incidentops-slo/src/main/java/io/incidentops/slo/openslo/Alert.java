package io.incidentops.slo.openslo;

import io.incidentops.slo.Rational;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A condition with what our annotations add to it. */
record Alert(
        OpenSloCondition condition,
        String name,
        @Nullable Duration shortWindow,
        @Nullable Rational exact,
        @Nullable Rational budgetSpent,
        Place place) {}
