package io.incidentops.pagerduty.rest;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Who is on call. Each method throws {@link PagerDutyException}. Thread-safe. */
public final class OnCallsApi {
    private static final String PATH = "oncalls";
    private static final String POLICIES = "escalation_policy_ids[]";
    private static final String SCHEDULES = "schedule_ids[]";

    private final Session session;

    OnCallsApi(Session session) {
        this.session = session;
    }

    /**
     * Who is on call now.
     *
     * @param policies for which escalation policies, by id; for all where none is named
     * @return everyone at every level, in pages
     */
    public Pages<OnCallEntry> now(Collection<String> policies) {
        return session.pages(Ask.get(PATH).each(POLICIES, policies), PATH, OnCallEntry::read);
    }

    /**
     * Who is on call by schedules now.
     *
     * @param schedules which, by id
     * @return everyone, in pages
     */
    public Pages<OnCallEntry> nowBy(Collection<String> schedules) {
        return session.pages(Ask.get(PATH).each(SCHEDULES, schedules), PATH, OnCallEntry::read);
    }

    /**
     * Who is on call by a schedule within a time, such as to see who is next.
     *
     * @param schedule its id
     * @param since from when
     * @param until until when
     * @return the turns that overlap that time, earliest first
     */
    public List<OnCallEntry> between(String schedule, Instant since, Instant until) {
        Ask ask = Ask.get(PATH)
                .each(SCHEDULES, List.of(schedule))
                .with("since", since)
                .with("until", until);
        return session.pages(ask, PATH, OnCallEntry::read).toList().stream()
                .sorted(java.util.Comparator.comparing(entry -> entry.start() == null ? Instant.MIN : entry.start()))
                .toList();
    }

    /**
     * When people are on call next, at the latest level of knowledge: for each of them the earliest time that is not over.
     *
     * @param users who, by id
     * @return for each, policy and level, the next turn
     */
    public Pages<OnCallEntry> next(Collection<String> users) {
        return session.pages(Ask.get(PATH).each("user_ids[]", users).with("earliest", true), PATH, OnCallEntry::read);
    }
}
