package io.incidentops.slo.sla;

import java.time.Duration;
import java.util.Objects;

/** How a contract measures uptime; the four families of published contracts. Immutable. */
public sealed interface Measure {
    /**
     * Time down over all time of the period, as with EC2, virtual machines of Azure, or Supabase.
     *
     * @param partial how a minute counts that was down for a part of it
     * @param downWhen when a minute of measured requests is down
     */
    record MinutesDown(PartialMinutes partial, DownWhen downWhen) implements Measure {
        /** Checks that nothing is missing. */
        public MinutesDown {
            Objects.requireNonNull(partial, "partial");
            Objects.requireNonNull(downWhen, "downWhen");
        }

        @Override
        public String toString() {
            return "minutes down over all minutes";
        }
    }

    /**
     * Outages of at least so many minutes on end over all time of the period, as with Google: shorter ones do not
     * count, and what is left of a last minute is dropped.
     *
     * @param minConsecutiveMinutes at least 1
     * @param downWhen when a minute of measured requests is down
     */
    record DowntimePeriods(int minConsecutiveMinutes, DownWhen downWhen) implements Measure {
        /** @throws IllegalArgumentException where the minutes are none, or more than a day's */
        public DowntimePeriods {
            Objects.requireNonNull(downWhen, "downWhen");
            if (minConsecutiveMinutes < 1 || minConsecutiveMinutes > 1_440) {
                throw new IllegalArgumentException("minConsecutiveMinutes: from 1 to 1,440, but was "
                        + minConsecutiveMinutes + ": an outage counts from so many minutes on");
            }
        }

        @Override
        public String toString() {
            return "minutes of outages of at least " + minConsecutiveMinutes + " min over all minutes";
        }
    }

    /**
     * 100 % less the mean of the error rates of all intervals, as with S3, Azure Storage or Stedi. Each interval
     * weighs the same, however many requests it had.
     *
     * @param interval whole minutes, at least 1 and at most 1,440
     * @param empty what an interval without requests counts as
     */
    record IntervalErrorRate(Duration interval, NoRequests empty) implements Measure {
        /** @throws IllegalArgumentException where the interval is none of these */
        public IntervalErrorRate {
            Objects.requireNonNull(empty, "empty");
            long minutes = interval.toMinutes();
            if (minutes < 1 || minutes > 1_440 || !interval.equals(Duration.ofMinutes(minutes))) {
                throw new IllegalArgumentException(
                        "interval: whole minutes from 1 to 1,440, but was " + interval + ": write 5 minutes");
            }
        }

        @Override
        public String toString() {
            return "mean error rate of intervals of " + interval.toMinutes() + " min";
        }
    }

    /** Good requests over all requests, as with Azure Functions. */
    record EventRatio() implements Measure {
        @Override
        public String toString() {
            return "good requests over all requests";
        }
    }

    /**
     * Time down, to the nanosecond.
     *
     * @return the measure; a minute of measured requests is down where all of them fail
     */
    static Measure minutesDown() {
        return new MinutesDown(PartialMinutes.EXACT, DownWhen.ALL_FAIL);
    }

    /**
     * Outages that last.
     *
     * @param minConsecutiveMinutes from how many minutes on they count
     * @param downWhen when a minute of measured requests is down
     * @return the measure
     * @throws IllegalArgumentException where the minutes are out of range
     */
    static Measure downtimePeriods(int minConsecutiveMinutes, DownWhen downWhen) {
        return new DowntimePeriods(minConsecutiveMinutes, downWhen);
    }

    /**
     * Mean error rate of intervals; one without requests is free of errors.
     *
     * @param interval how long each is, whole minutes
     * @return the measure
     * @throws IllegalArgumentException where it is out of range
     */
    static Measure intervalErrorRate(Duration interval) {
        return new IntervalErrorRate(interval, NoRequests.UP);
    }

    /**
     * Good requests over all.
     *
     * @return the measure
     */
    static Measure eventRatio() {
        return new EventRatio();
    }
}
