package io.incidentops.samples.bridge;

import io.incidentops.testkit.ManualClock;
import io.incidentops.testkit.pagerduty.PagerDutyStandIn;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Both sides on one clock, and what each of them tells while it goes. Not thread-safe. */
final class Stage {
    private static final Duration STEP = Duration.ofSeconds(1);

    private final ManualClock clock;
    private final PagerDutyStandIn pd;
    private final Bridge bridge;
    private final Here here;
    private final There there;

    Stage(ManualClock clock, PagerDutyStandIn pd, Bridge bridge, Here here, There there) {
        this.clock = clock;
        this.pd = pd;
        this.bridge = bridge;
        this.here = here;
        this.there = there;
    }

    /** Lets time go by; each side does what it has to when it is due. */
    void pass(Duration time) {
        Instant end = clock.instant().plus(time);
        settle();
        for (Optional<Instant> next = next(end); next.isPresent(); next = next(end)) {
            Instant soonest = clock.instant().plus(STEP);
            clock.set(next.get().isBefore(soonest) ? soonest : next.get());
            settle();
        }
        if (end.isAfter(clock.instant())) {
            clock.set(end);
        }
        settle();
    }

    /** Does all that is due on both sides now. */
    private void settle() {
        int done;
        do {
            done = pd.runDue();
            there.news();
            done += pd.deliver();
            done += bridge.ops().runDue();
            here.news();
            there.news();
        } while (done > 0);
    }

    private Optional<Instant> next(Instant end) {
        Instant mine = bridge.ops().nextDue().orElse(Instant.MAX);
        Instant theirs = pd.nextDue().orElse(Instant.MAX);
        Instant first = mine.isBefore(theirs) ? mine : theirs;
        return first.isAfter(end) || !clock.instant().isBefore(end) ? Optional.empty() : Optional.of(first);
    }
}
