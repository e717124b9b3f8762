package io.incidentops.pagerduty.webhook;

import io.incidentops.pagerduty.value.Fields;
import io.incidentops.pagerduty.value.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Why an incident is resolved, where it was for a special reason. Immutable.
 *
 * @param type such as {@code merge_resolve_reason}; possibly empty
 * @param mergedInto the incident into which it was merged, or null where it was not merged, or PagerDuty did not say into which
 */
public record ResolveReason(String type, @Nullable Reference mergedInto) {
    private static final String MERGE = "merge_resolve_reason";

    static @Nullable ResolveReason read(Fields reason) {
        return reason.node().isObject() ? new ResolveReason(reason.words("type"), reason.reference("incident")) : null;
    }

    /**
     * Whether it was merged into another incident.
     *
     * @return whether it was
     */
    public boolean merge() {
        return type.equals(MERGE);
    }

    /** Leaves out what people wrote. */
    @Override
    public String toString() {
        return "ResolveReason[" + Shapes.shown(type) + ", " + mergedInto + ']';
    }
}
