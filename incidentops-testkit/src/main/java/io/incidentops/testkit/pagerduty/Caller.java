package io.incidentops.testkit.pagerduty;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who calls: what their limit counts by, whose token it is if anybody's, and its scopes, null where it may do all. */
record Caller(
        String key, @Nullable StandInUser user, @Nullable Set<String> scopes) {
    @Override
    public String toString() {
        return "caller";
    }
}
