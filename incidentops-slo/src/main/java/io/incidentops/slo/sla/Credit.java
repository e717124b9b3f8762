package io.incidentops.slo.sla;

import java.math.BigDecimal;

/** What a customer gets back. Immutable. */
public sealed interface Credit {
    /**
     * A part of the fee.
     *
     * @param percent above 0 and at most 100
     */
    record Percent(BigDecimal percent) implements Credit {
        /** @throws IllegalArgumentException where it is none or more than the fee */
        public Percent {
            if (percent.signum() <= 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
                throw new IllegalArgumentException("credit: it is above 0 and at most 100 % of the fee, but was "
                        + percent + ": correct the tier");
            }
        }

        @Override
        public String toString() {
            return Wording.number(percent) + " %";
        }
    }

    /**
     * Days of service: so many days' part of the fee of the period.
     *
     * @param days at least 1
     */
    record Days(int days) implements Credit {
        /** @throws IllegalArgumentException where it is none */
        public Days {
            if (days < 1) {
                throw new IllegalArgumentException("credit: at least 1 day, but was " + days + ": correct the tier");
            }
        }

        @Override
        public String toString() {
            return days == 1 ? "1 day" : days + " days";
        }
    }

    /**
     * A part of the fee.
     *
     * @param percent such as {@code 10}
     * @return the credit
     * @throws IllegalArgumentException where it is no number above 0 and up to 100
     */
    static Credit percent(String percent) {
        return new Percent(Wording.decimal("credit", percent));
    }

    /**
     * Days of service.
     *
     * @param days at least 1
     * @return the credit
     * @throws IllegalArgumentException where it is none
     */
    static Credit days(int days) {
        return new Days(days);
    }

    /**
     * As a contract writes it.
     *
     * @param text such as {@code 10 %} or {@code 3 days}
     * @return the credit
     * @throws IllegalArgumentException where the unit is unknown or the number is out of range
     */
    static Credit parse(String text) {
        String[] parts = text.strip().replace("%", " %").split("\\s+", 2);
        String unit = parts.length < 2 ? "" : parts[1].strip();
        if (unit.equals("%")) {
            return percent(parts[0]);
        }
        if (unit.equals("day") || unit.equals("days")) {
            try {
                return days(Wording.decimal("credit", parts[0]).intValueExact());
            } catch (ArithmeticException e) {
                throw new IllegalArgumentException("credit: days are whole, but was '" + text + "': write 3 days");
            }
        }
        throw new IllegalArgumentException("credit: '" + text + "' has no known unit: write 10 % or 3 days");
    }
}
