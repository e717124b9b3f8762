package io.incidentops.slo;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/** Over which time an objective is kept. Immutable. */
public sealed interface Period {
    /**
     * In which zone its days are.
     *
     * @return the zone of a calendar period; UTC for a rolling one, which begins at no midnight
     */
    ZoneId zone();

    /**
     * The time that ends now.
     *
     * @param length how long, from an hour to 90 days
     */
    record Rolling(Duration length) implements Period {
        /** @throws IllegalArgumentException where it is shorter or longer */
        public Rolling {
            if (length.compareTo(Duration.ofHours(1)) < 0 || length.compareTo(Duration.ofDays(90)) > 0) {
                throw new IllegalArgumentException("period: a rolling period is from an hour to 90 days, but was "
                        + length + ": use Period.rolling(Duration.ofDays(30)), or a calendar period for a longer one");
            }
        }

        @Override
        public ZoneId zone() {
            return ZoneOffset.UTC;
        }
    }

    /**
     * Calendar periods, one after another.
     *
     * @param start when the first one begins, in the zone
     * @param amount how many units each has, from 1 to 100
     * @param unit days, weeks, months or years
     * @param zone the zone
     */
    record Calendar(LocalDateTime start, int amount, ChronoUnit unit, ZoneId zone) implements Period {
        private static final int MOST = 100;

        /** @throws IllegalArgumentException where the amount or the unit is none of these */
        public Calendar {
            Objects.requireNonNull(start, "start");
            Objects.requireNonNull(zone, "zone");
            if (amount < 1 || !unit.isDateBased() || unit.compareTo(ChronoUnit.YEARS) > 0) {
                throw new IllegalArgumentException(
                        "period: a calendar period has at least 1 day, week, month or year, but was " + amount + " "
                                + unit + ": use Period.months(zone), or 1 and ChronoUnit.WEEKS");
            }
            if (amount > MOST) {
                throw new IllegalArgumentException("period: a calendar period has at most " + MOST
                        + " of its units, but was " + amount + " " + unit + ": use a larger unit");
            }
        }
    }

    /**
     * The time that ends now.
     *
     * @param length how long
     * @return the period
     * @throws IllegalArgumentException where it is shorter than an hour or longer than 90 days
     */
    static Period rolling(Duration length) {
        return new Rolling(length);
    }

    /**
     * Calendar months.
     *
     * @param zone the zone in which they begin
     * @return the period
     */
    static Period months(ZoneId zone) {
        return new Calendar(LocalDateTime.of(2000, 1, 1, 0, 0), 1, ChronoUnit.MONTHS, zone);
    }
}
