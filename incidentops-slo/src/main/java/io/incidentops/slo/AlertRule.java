package io.incidentops.slo;

import io.incidentops.model.Text;
import java.time.Duration;
import java.util.Objects;

/**
 * When an alert fires: both windows are strictly over the factor, the long one because it matters, the short one because it still
 * goes on. Immutable.
 *
 * @param name its name, unique within an objective, such as {@code page-quick}; up to 80 characters without spaces
 * @param urgency how soon people have to look
 * @param mode what the factor says
 * @param factor the burn rate, or the part of the budget
 * @param longWindow the long window
 * @param shortWindow the short window, from 10 seconds to the length of the long one
 * @param pending for how long both are over before it fires, mostly zero
 */
public record AlertRule(
        String name,
        Urgency urgency,
        Mode mode,
        Rational factor,
        Duration longWindow,
        Duration shortWindow,
        Duration pending) {
    /** As long as that of an objective: both stand in what people read. */
    private static final int NAME = 80;

    private static final Duration LONGEST = Duration.ofDays(90);

    /** One slot. */
    private static final Duration SHORTEST = Duration.ofSeconds(10);

    /** What the factor says. */
    public enum Mode {
        /** How many times faster than allowed the budget burns. */
        BURN_RATE,
        /** Which part of the period's budget, at the traffic of as long a time until now, the long window alone spent. */
        BUDGET_SPENT,
        /** Nothing: any bad event is one too many, as with a target of 100 %. */
        ANY_BAD
    }

    /** @throws IllegalArgumentException where a window or the factor makes no sense, with what to do */
    public AlertRule {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(urgency, "urgency");
        Objects.requireNonNull(mode, "mode");
        if (name.chars().anyMatch(Character::isWhitespace)
                || Text.problem("name", name, NAME, Text.Lines.ONE).isPresent()) {
            throw new IllegalArgumentException("name: a rule has a name of up to " + NAME
                    + " characters without spaces, but was '" + Text.cleaned(name, NAME, Text.Lines.ONE) + "'");
        }
        check(shortWindow.compareTo(SHORTEST) >= 0, name, "shortWindow", shortWindow, "make it 10 seconds or longer");
        check(
                longWindow.compareTo(shortWindow) >= 0,
                name,
                "shortWindow",
                shortWindow,
                "make it at most as long as the long window of " + longWindow + ", best a twelfth of it");
        check(longWindow.compareTo(LONGEST) <= 0, name, "longWindow", longWindow, "make it 90 days at most");
        check(!pending.isNegative(), name, "pending", pending, "use Duration.ZERO");
        check(
                (factor.signum() > 0) == (mode != Mode.ANY_BAD),
                name,
                "factor",
                factor,
                "make it greater than 0, or 0 for ANY_BAD");
    }

    private static void check(boolean fine, String name, String field, Object value, String remedy) {
        if (!fine) {
            throw new IllegalArgumentException("rule " + name + ": " + field + " cannot be " + value + ": " + remedy);
        }
    }

    /**
     * A rule by burn rate, which fires at once.
     *
     * @param name its name
     * @param urgency how soon people have to look
     * @param burn the burn rate that is just not over, such as {@code Rational.of("14.4")}
     * @param longWindow the long window
     * @param shortWindow the short window
     * @return the rule
     * @throws IllegalArgumentException where a window or the factor makes no sense
     */
    public static AlertRule burn(
            String name, Urgency urgency, Rational burn, Duration longWindow, Duration shortWindow) {
        return new AlertRule(name, urgency, Mode.BURN_RATE, burn, longWindow, shortWindow, Duration.ZERO);
    }

    /**
     * Only fires once it was over for so long.
     *
     * @param pending how long
     * @return the changed copy
     */
    public AlertRule pending(Duration pending) {
        return new AlertRule(name, urgency, mode, factor, longWindow, shortWindow, pending);
    }
}
