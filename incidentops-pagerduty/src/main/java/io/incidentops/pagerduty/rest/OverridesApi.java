package io.incidentops.pagerduty.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.pagerduty.http.Words;
import io.incidentops.pagerduty.value.Fields;
import java.time.Instant;
import java.util.List;

/**
 * Who stands in for whom, by schedules made of layers. One made of shifts takes overrides of single shifts only, for which
 * there is {@link PagerDutyRest#raw}. Each method throws {@link PagerDutyException}. Thread-safe.
 */
public final class OverridesApi {
    private static final String PATH = "schedules";
    private static final String NAME = "overrides";

    private final Session session;

    OverridesApi(Session session) {
        this.session = session;
    }

    /**
     * Overrides that touch a time.
     *
     * @param schedule the schedule's id
     * @param since from when
     * @param until until when
     * @return them
     */
    public List<ScheduleOverride> list(String schedule, Instant since, Instant until) {
        Ask ask = Ask.get(PATH, schedule, NAME).with("since", since).with("until", until);
        return new Fields(session.call(ask)).list(NAME, ScheduleOverride::read);
    }

    /**
     * Puts somebody in the place of whoever is on call.
     *
     * @param schedule the schedule's id
     * @param user the user's id
     * @param start from when
     * @param end until when
     * @return the override
     * @throws IllegalArgumentException where it ends before it begins
     */
    public ScheduleOverride create(String schedule, String user, Instant start, Instant end) {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException(
                    "an override begins before it ends, but " + start + " is not before " + end);
        }
        ObjectNode body = Ask.object();
        body.putArray(NAME)
                .addObject()
                .put("start", start.toString())
                .put("end", end.toString())
                .set("user", Ask.reference("user", user));
        JsonNode answer = session.call(Ask.post(body, PATH, schedule, NAME));
        JsonNode first = answer.isArray() ? answer.path(0) : answer.path(NAME).path(0);
        if (first.path("status").asInt(201) >= 300) {
            List<String> errors = Words.safe(first.path("errors"));
            throw new PagerDutyRefusedException(
                    "PagerDuty refused the override: " + String.join("; ", errors),
                    first.path("status").asInt(),
                    0,
                    errors);
        }
        return ScheduleOverride.read(new Fields(first.has("override") ? first.path("override") : first));
    }

    /**
     * Ends an override, or takes it away where it has not begun.
     *
     * @param schedule the schedule's id
     * @param override the override's id
     */
    public void delete(String schedule, String override) {
        session.call(Ask.delete(PATH, schedule, NAME, override));
    }
}
