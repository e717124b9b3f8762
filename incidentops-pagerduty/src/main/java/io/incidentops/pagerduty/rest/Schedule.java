package io.incidentops.pagerduty.rest;

import io.incidentops.pagerduty.value.Fields;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A schedule. One that is made of shifts is a newer kind, which the older calls do not know. Immutable.
 *
 * @param id its id
 * @param name what people call it
 * @param zone its time zone's name
 * @param shifts whether it is made of shifts
 * @param turns who is on call when, where a time was asked for
 * @param url where people see it, or null
 */
public record Schedule(
        String id,
        String name,
        String zone,
        boolean shifts,
        List<Turn> turns,
        @Nullable String url) {
    /**
     * Somebody's turn.
     *
     * @param user who, by id
     * @param name who, as people call them
     * @param start from when
     * @param end until when
     */
    public record Turn(String user, String name, Instant start, Instant end) {
        /** Leaves the name out. */
        @Override
        public String toString() {
            return "Turn[" + user + ", " + start + " to " + end + "]";
        }
    }

    /** Copies the list. */
    public Schedule {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        turns = List.copyOf(turns);
    }

    static Schedule read(Fields fields) {
        boolean shifts = fields.words("type").startsWith("schedule_v3");
        String name = fields.text("name");
        Fields last = fields.object("final_schedule");
        return new Schedule(
                fields.words("id"),
                name == null ? fields.words("summary") : name,
                fields.words("time_zone"),
                shifts,
                shifts
                        ? last.list("computed_shift_assignments", Schedule::shift)
                        : last.list("rendered_schedule_entries", Schedule::entry),
                fields.text("html_url"));
    }

    private static @Nullable Turn entry(Fields each) {
        return turn(each, each.object("user"), "start", "end");
    }

    private static @Nullable Turn shift(Fields each) {
        return turn(each, each.object("member"), "start_time", "end_time");
    }

    private static @Nullable Turn turn(Fields each, Fields who, String from, String to) {
        Instant start = each.time(from);
        Instant end = each.time(to);
        String id = who.has("user_id") ? who.text("user_id") : who.text("id");
        return start == null || end == null || id == null
                ? null
                : new Turn(id, who.has("summary") ? who.words("summary") : id, start, end);
    }
}
