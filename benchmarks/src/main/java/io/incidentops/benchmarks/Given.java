package io.incidentops.benchmarks;

import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What is done, and in what surroundings. */
@State(Scope.Thread)
public class Given {
    /** What is done. */
    @Param
    public Action action;

    /** Whether there is a pager. */
    @Param
    public PagerKind pager;
}
