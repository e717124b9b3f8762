package io.incidentops.policy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Objects;

/**
 * Whether a post-mortem is owed, and by when. Immutable.
 *
 * @param kind how its days are counted
 * @param days how many days after the resolution, none where none is owed
 */
public record PostmortemRule(Kind kind, int days) {
    /** How days are counted. */
    public enum Kind {
        /** None is owed. */
        NONE,
        /** Every day counts. */
        CALENDAR_DAYS,
        /** Monday to Friday count. */
        BUSINESS_DAYS
    }

    /** None is owed. */
    public static final PostmortemRule NONE = new PostmortemRule(Kind.NONE, 0);

    /** @throws IllegalArgumentException where the days are negative, or there are none and one is owed */
    public PostmortemRule {
        Objects.requireNonNull(kind, "kind");
        if (days < 0 || (kind != Kind.NONE && days == 0)) {
            throw new IllegalArgumentException("a post-mortem is due after at least one day, but days was " + days);
        }
    }

    /**
     * Owed after so many days.
     *
     * @param days how many, at least one
     * @return the rule
     */
    public static PostmortemRule calendarDays(int days) {
        return new PostmortemRule(Kind.CALENDAR_DAYS, days);
    }

    /**
     * Owed after so many days from Monday to Friday.
     *
     * @param days how many, at least one
     * @return the rule
     */
    public static PostmortemRule businessDays(int days) {
        return new PostmortemRule(Kind.BUSINESS_DAYS, days);
    }

    /**
     * Whether one is owed.
     *
     * @return whether the kind is another than {@link Kind#NONE}
     */
    public boolean owed() {
        return kind != Kind.NONE;
    }

    /**
     * When it is due.
     *
     * @param resolved when the incident was resolved
     * @param zone the zone in which days begin
     * @return the same time of day, so many days later
     */
    public Instant due(Instant resolved, ZoneId zone) {
        ZonedDateTime due = resolved.atZone(zone);
        for (int left = days; left > 0; ) {
            due = due.plusDays(1);
            if (kind == Kind.CALENDAR_DAYS || !weekend(due)) {
                left--;
            }
        }
        return due.toInstant();
    }

    private static boolean weekend(ZonedDateTime day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
