package io.incidentops.jdbc;

import io.incidentops.work.Deadline;
import io.incidentops.work.Effect;
import io.incidentops.work.Work;

/** The sorts of work, by the number that stands for each in its column. */
final class WorkType {
    static final int EFFECT = 0;
    static final int DEADLINE = 1;
    static final int REQUEST = 2;

    private WorkType() {}

    static int of(Work work) {
        if (work instanceof Effect) {
            return EFFECT;
        }
        return work instanceof Deadline ? DEADLINE : REQUEST;
    }
}
