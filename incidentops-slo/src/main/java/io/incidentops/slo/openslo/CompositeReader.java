package io.incidentops.slo.openslo;

import io.incidentops.slo.Composite;
import io.incidentops.slo.CompositeMethod;
import io.incidentops.slo.Rational;
import io.incidentops.slo.openslo.ObjectiveReader.Part;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes composites of documents whose objectives have indicators of their own. */
final class CompositeReader {
    private CompositeReader() {}

    /** Objectives with indicators of their own are one composite, where there are several. */
    static @Nullable Composite composite(
            String name, SloHead head, List<Part> parts, List<OpenSloObjective> objectives) {
        boolean weighted = false;
        List<Composite.Part> of = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            of.add(new Composite.Part(
                    objectives.get(i).slo().name(), parts.get(i).weight()));
            weighted |= !parts.get(i).weight().equals(Rational.ONE);
        }
        boolean composite = parts.size() > 1 && parts.stream().allMatch(Part::hasOwnIndicator);
        if (weighted) {
            parts.get(0)
                    .fields()
                    .warning(
                            "compositeWeight",
                            !composite
                                    ? "belongs to several objectives with indicators of their own: it says nothing here"
                                    : head.method() == SloHead.Budgeting.TIMESLICES
                                            ? "a slice is bad where it is bad in any part: weights say nothing of it"
                                            : "weights count for Composites.addedBurn, and not for the ratio");
        }
        return composite
                ? new Composite(
                        name,
                        head.method() == SloHead.Budgeting.TIMESLICES
                                ? CompositeMethod.ANY_BAD_SLICE
                                : CompositeMethod.POOLED_EVENTS,
                        of)
                : null;
    }
}
