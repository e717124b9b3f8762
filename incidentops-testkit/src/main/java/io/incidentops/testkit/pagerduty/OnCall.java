package io.incidentops.testkit.pagerduty;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Who an escalation policy reaches. */
final class OnCall {
    private OnCall() {}

    /** Who is on call at a level at a time, each once; nobody where schedules have a gap. */
    static List<StandInUser> at(StandInPolicy policy, int level, Instant time) {
        Set<StandInUser> users = new LinkedHashSet<>();
        for (StandInTarget target : policy.level(level).targets()) {
            if (target instanceof StandInUser user) {
                users.add(user);
            } else if (target instanceof StandInSchedule schedule) {
                schedule.onCall(time).ifPresent(users::add);
            }
        }
        return List.copyOf(users);
    }
}
