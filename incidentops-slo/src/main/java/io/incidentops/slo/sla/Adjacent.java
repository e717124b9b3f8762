package io.incidentops.slo.sla;

import io.incidentops.slo.Counts;
import io.incidentops.slo.Span;
import io.incidentops.slo.Windows;
import java.util.ArrayList;
import java.util.List;

/** Joins measured intervals that follow one another without a gap, so that an outage is one line. */
final class Adjacent {
    private Adjacent() {}

    static List<Loss> joined(List<Loss> lines, Windows windows) {
        List<Loss> joined = new ArrayList<>();
        for (Loss line : lines) {
            Loss last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.until().equals(line.from()) && last.note().equals(line.note())) {
                joined.set(joined.size() - 1, join(last, line, windows));
            } else {
                joined.add(line);
            }
        }
        return joined;
    }

    private static Loss join(Loss one, Loss other, Windows windows) {
        Counts first = one.requests() == null ? Counts.NONE : one.requests();
        Counts both = other.requests() == null ? first : first.plus(other.requests());
        Span span = new Span(one.from(), other.until());
        return Loss.measured(span, one.counted().plus(other.counted()), Seen.of(windows, both), one.note());
    }
}
