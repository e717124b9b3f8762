package io.incidentops.slo.record;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What was counted before the times that are to be kept to the minute, the last 64 of them. Immutable. */
final class Marks {
    static final Marks NONE = new Marks(new Change[0]);

    private static final int LIMIT = 64;

    private final Change[] marks;

    private Marks(Change[] marks) {
        this.marks = marks;
    }

    /** These and another one, without the oldest where there are too many. */
    Marks with(Change mark) {
        Change[] all = Arrays.copyOf(marks, marks.length + 1);
        all[marks.length] = mark;
        Arrays.sort(all, (a, b) -> Long.compare(a.time(), b.time()));
        return new Marks(all.length > LIMIT ? Arrays.copyOfRange(all, 1, all.length) : all);
    }

    /** The sums before a time, or null where it is not kept. */
    @Nullable Change at(long time) {
        for (Change mark : marks) {
            if (mark.time() == time) {
                return mark;
            }
        }
        return null;
    }

    /** These, after something was added to the past. */
    Marks plus(Change change) {
        if (marks.length == 0) {
            return this;
        }
        Change[] all = marks.clone();
        for (int i = 0; i < all.length; i++) {
            Change mark = all[i];
            if (mark.time() > change.time()) {
                all[i] = new Change(mark.time(), mark.good() + change.good(), mark.bad() + change.bad());
            }
        }
        return new Marks(all);
    }
}
