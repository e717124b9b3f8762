package io.incidentops.benchmarks;

import io.incidentops.Receipt;
import io.incidentops.event.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What people do in incidents. */
public enum Action {
    /** Declares for one of many services. */
    DECLARE(desk -> desk.declare()),

    /** Declares for one service, of which ever more incidents are open. */
    DECLARE_AGAIN(desk -> desk.declareAgain()),

    /** Adds a note. */
    NOTE(desk -> desk.responders().note()),

    /** Changes the severity, to and fro. */
    SEVERITY(desk -> desk.responders().severity()),

    /** Hands command over: the offer and its acceptance. */
    HANDOFF(desk -> desk.responders().handoff());

    private static final int SHORT = 10;

    private final Function<Desk, List<Receipt>> on;

    Action(Function<Desk, List<Receipt>> on) {
        this.on = on;
    }

    boolean declares() {
        return this == DECLARE || this == DECLARE_AGAIN;
    }

    List<Receipt> on(Desk desk) {
        return on.apply(desk);
    }

    /** Does it as often as in one invocation, and tells what was recorded each time. */
    List<List<RecordedEvent>> recorded(PagerKind pager) {
        List<List<RecordedEvent>> recorded = new ArrayList<>();
        try (Desk desk = new Desk(this, SHORT, pager)) {
            for (int i = 0; i < Desk.ACTIONS; i++) {
                recorded.add(on(desk).stream()
                        .flatMap(receipt -> receipt.events().stream())
                        .toList());
            }
        }
        return recorded;
    }
}
