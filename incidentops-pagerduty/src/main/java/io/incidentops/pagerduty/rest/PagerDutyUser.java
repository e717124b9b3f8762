package io.incidentops.pagerduty.rest;

import io.incidentops.pagerduty.value.Fields;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with an account. Immutable.
 *
 * @param id their id
 * @param name their name
 * @param email their address, which is never printed, or null
 * @param zone their time zone, UTC where it is not known
 * @param url where people see them, or null
 */
public record PagerDutyUser(
        String id,
        String name,
        @Nullable String email,
        ZoneId zone,
        @Nullable String url) {
    /** Checks that nothing is missing. */
    public PagerDutyUser {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(zone, "zone");
    }

    static PagerDutyUser read(Fields fields) {
        String name = fields.text("name");
        return new PagerDutyUser(
                fields.words("id"),
                name == null ? fields.words("summary") : name,
                fields.text("email"),
                zone(fields.text("time_zone")),
                fields.text("html_url"));
    }

    private static ZoneId zone(@Nullable String name) {
        try {
            return name == null ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC; // PagerDuty also uses Rails' names, such as "Eastern Time (US & Canada)"
        }
    }

    /** Leaves the address out. */
    @Override
    public String toString() {
        return "PagerDutyUser[" + id + "]";
    }
}
