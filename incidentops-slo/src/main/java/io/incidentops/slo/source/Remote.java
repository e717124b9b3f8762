package io.incidentops.slo.source;

import java.util.concurrent.Executor;

/** A source that takes its time, and has a thread for that. */
interface Remote extends CounterSource {
    /** Where it is read; it may refuse, where it was closed. */
    Executor thread();
}
