package io.incidentops.slo.report;

import io.incidentops.slo.Rational;
import io.incidentops.slo.Slo;
import io.incidentops.slo.SloWords;
import java.time.Duration;

/** Bad events, or bad time where an objective counts time, with their unit. */
final class Amounts {
    private Amounts() {}

    /** Events as a number, slices as minutes. */
    static String count(Slo slo, long number) {
        return slo.slices().isEmpty() ? SloWords.number(Rational.of(number), 0) : exact(slo, Rational.of(number));
    }

    static String exact(Slo slo, Rational number) {
        return slo.slices()
                .map(slices -> minutes(number, slices.length()))
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
