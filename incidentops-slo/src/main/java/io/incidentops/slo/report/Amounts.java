package io.incidentops.slo.report;

import io.incidentops.slo.Rational;
import io.incidentops.slo.Slo;
import io.incidentops.slo.SloWords;
import java.time.Duration;

/** Bad events, or bad time where an objective counts time, with their unit. */
final class Amounts {
    private Amounts() {}

    /** Counts as {@link Slo#windows} has them: events as a number, slices as minutes. */
    static String count(Slo slo, long number) {
        return slo.sliceLength().isEmpty() ? SloWords.number(Rational.of(number), 0) : exact(slo, of(slo, number));
    }

    /** How many events or slices a count is. */
    static Rational of(Slo slo, long count) {
        return Rational.of(count, slo.countsEach());
    }

    static String exact(Slo slo, Rational number) {
        return slo.sliceLength()
                .map(length -> minutes(number, length))
                .orElseGet(() -> SloWords.number(number, 1) + (isOne(number) ? " event" : " events"));
    }

    private static String minutes(Rational number, Duration slice) {
        Rational minutes = number.times(Rational.of(slice.toMinutes()));
        return SloWords.number(minutes, 1) + (isOne(minutes) ? " minute" : " minutes");
    }

    private static boolean isOne(Rational number) {
        return number.equals(Rational.ONE);
    }
}
