package io.incidentops.pagerduty.rest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Schedules of both kinds: those made of layers, and the newer ones made of shifts, which PagerDuty keeps apart. Each method
 * throws {@link PagerDutyException}. Thread-safe.
 */
public final class SchedulesApi {
    private static final String PATH = "schedules";
    private static final String SHIFTS = "v3";

    private final Session session;

    SchedulesApi(Session session) {
        this.session = session;
    }

    /**
     * Schedules of both kinds whose name holds a word.
     *
     * @param query the word, or null for all
     * @return the schedules; of the newer kind none where the account has no such schedules
     */
    public List<Schedule> list(@Nullable String query) {
        List<Schedule> all = new ArrayList<>(session.pages(Ask.get(PATH).with("query", query), PATH, Schedule::read)
                .toList());
        try {
            session.pages(Ask.get(SHIFTS, PATH).with("query", query), PATH, Schedule::read).toList().stream()
                    .filter(each -> all.stream().noneMatch(known -> known.id().equals(each.id())))
                    .forEach(all::add);
        } catch (PagerDutyRefusedException e) {
            return List.copyOf(all); // an account without shifts does not know the path
        }
        return List.copyOf(all);
    }

    /**
     * Who is on call by a schedule, and when.
     *
     * @param schedule the schedule, as {@link #list} named it
     * @param since from when
     * @param until until when
     * @return the schedule with its turns
     */
    public Schedule turns(Schedule schedule, Instant since, Instant until) {
        Ask ask = schedule.shifts()
                ? Ask.get(SHIFTS, PATH, schedule.id()).with("include[]", (Object) "final_schedule")
                : Ask.get(PATH, schedule.id());
        return session.one(ask.with("since", since).with("until", until), "schedule", Schedule::read);
    }
}
