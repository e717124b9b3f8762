package io.incidentops.testkit.pagerduty;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.http.Json;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is on call, by policy, level and schedule. */
final class OncallMethods {
    /** Somebody on call; without a schedule and a shift, for ever. */
    private record Duty(
            StandInPolicy policy,
            int level,
            StandInUser user,
            @Nullable StandInSchedule schedule,
            @Nullable Shift shift) {
        Instant start() {
            return shift == null ? Instant.MIN : shift.start();
        }
    }

    private OncallMethods() {}

    static List<Route> all() {
        return List.of(Route.get("/oncalls", OncallMethods::list));
    }

    private static ObjectNode list(RestCall call) {
        Instant since = call.time("since", call.account().now());
        Instant until = call.time("until", since);
        if (until.isBefore(since)) {
            throw RestError.invalid("until must not be before since");
        }
        List<Duty> duties = new ArrayList<>();
        for (StandInPolicy policy : call.account().policies.values()) {
            if (call.asksFor("escalation_policy_ids[]", policy.id())) {
                collect(policy, since, until, duties);
            }
        }
        duties.removeIf(duty -> !matches(call, duty));
        if (call.query().flag("earliest")) {
            duties = earliest(duties);
        }
        return Pages.of(call, "oncalls", duties, duty -> json(call, duty));
    }

    private static void collect(StandInPolicy policy, Instant since, Instant until, List<Duty> duties) {
        for (int level = 1; level <= policy.levels().size(); level++) {
            for (StandInTarget target : policy.level(level).targets()) {
                if (target instanceof StandInUser user) {
                    duties.add(new Duty(policy, level, user, null, null));
                } else if (target instanceof StandInSchedule schedule) {
                    Instant end = until.equals(since) ? since.plusNanos(1) : until;
                    for (Shift shift : Shifts.touching(schedule, since, end)) {
                        duties.add(new Duty(policy, level, shift.user(), schedule, shift));
                    }
                }
            }
        }
    }

    private static boolean matches(RestCall call, Duty duty) {
        List<String> schedules = call.query().all("schedule_ids[]");
        return call.asksFor("user_ids[]", duty.user().id())
                && (schedules.isEmpty()
                        || (duty.schedule() != null
                                && schedules.contains(duty.schedule().id())));
    }

    /** The first duty of each person at each level of each policy. */
    private static List<Duty> earliest(List<Duty> duties) {
        Set<List<Object>> seen = new HashSet<>();
        return duties.stream()
                .sorted(Comparator.comparing(Duty::start))
                .filter(duty -> seen.add(List.of(duty.policy(), duty.level(), duty.user())))
                .toList();
    }

    private static ObjectNode json(RestCall call, Duty duty) {
        ObjectNode json = Json.object().put("escalation_level", duty.level());
        json.set("user", call.includes("users") ? UserMethods.json(call, duty.user()) : Refs.user(duty.user()));
        json.set("escalation_policy", Refs.policy(duty.policy()));
        StandInSchedule schedule = duty.schedule();
        json.set("schedule", schedule == null ? null : Refs.schedule(schedule));
        Shift shift = duty.shift();
        if (schedule == null || shift == null) {
            return json.putNull("start").putNull("end");
        }
        ZoneId zone = schedule.zone();
        return json.put("start", Times.local(shift.start(), zone)).put("end", Times.local(shift.end(), zone));
    }
}
