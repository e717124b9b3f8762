package io.incidentops.slo.openslo;

import io.incidentops.slo.Composite;
import io.incidentops.slo.CompositeMethod;
import io.incidentops.slo.Method;
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
        @Nullable Method method = head.method();
        if (weighted && !(composite && method == Method.RATIO_TIME_SLICES)) {
            parts.get(0).fields().warning("compositeWeight", weights(composite, method));
        }
        return composite && method != null ? new Composite(name, method(method), of) : null;
    }

    /** Why weights do not do what one may expect of them. */
    private static String weights(boolean composite, @Nullable Method method) {
        if (!composite) {
            return "belongs to several objectives with indicators of their own: it says nothing here";
        }
        return method == Method.TIME_SLICES
                ? "a slice is bad where it is bad in any part: weights say nothing of it"
                : "weights count for Composites.addedBurn, and not for the ratio";
    }

    private static CompositeMethod method(Method of) {
        return switch (of) {
            case OCCURRENCES -> CompositeMethod.POOLED_EVENTS;
            case TIME_SLICES -> CompositeMethod.ANY_BAD_SLICE;
            case RATIO_TIME_SLICES -> CompositeMethod.ADDED_LOSSES;
        };
    }
}
