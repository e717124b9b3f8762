package io.incidentops.slo;

import static io.incidentops.slo.Urgency.PAGE;
import static io.incidentops.slo.Urgency.TICKET;

import io.incidentops.slo.AlertRule.Mode;
import java.time.Duration;
import java.util.List;

/** Catalogues of rules, each after the tool or the book that it follows; the strongest rule comes first. */
public final class AlertRules {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration MONTH = Duration.ofDays(30);
    private static final Duration FOUR_WEEKS = Duration.ofDays(28);

    private AlertRules() {}

    /**
     * The four rules of the SRE Workbook, chapter 5, for 30 days: burn 14.4 over 1 h and 5 min, and 6 over 6 h and 30 min, page; 3
     * over 1 d and 2 h, and 1 over 3 d and 6 h, are tickets.
     *
     * @param period 30 days, or a calendar month
     * @return the rules
     * @throws IllegalArgumentException where the period is another, which the Workbook does not tell of
     */
    public static List<AlertRule> workbook(Period period) {
        known(period, "workbook", MONTH);
        return exactScaled(period);
    }

    /**
     * Sloth's rules for 30 and 28 days: windows stay, factors follow the period (28 d: 13.44, 5.6, 2.8). The last one, which would
     * be 14/15 for 28 days and tell of services that keep their promise, is never below 1.
     *
     * @param period 28 or 30 days, or a calendar month
     * @return the rules
     * @throws IllegalArgumentException where Sloth has no rules for the period
     */
    public static List<AlertRule> sloth(Period period) {
        known(period, "sloth", MONTH, FOUR_WEEKS);
        return scaleFactors(period);
    }

    /**
     * Sloth's rules exactly as Sloth makes them, with 14/15 as the last factor for 28 days.
     *
     * @param period 28 or 30 days, or a calendar month
     * @return the rules
     * @throws IllegalArgumentException where Sloth has no rules for the period
     */
    public static List<AlertRule> exactSloth(Period period) {
        known(period, "exactSloth", MONTH, FOUR_WEEKS);
        return exactScaled(period);
    }

    /**
     * The Workbook's windows for any period, after Sloth's way: 2 % of the budget in 1 h, 5 % in 6 h, 10 % in 1 d and in 3 d. A
     * factor below 1 becomes 1.
     *
     * @param period the period
     * @return the rules
     */
    public static List<AlertRule> scaleFactors(Period period) {
        return exactScaled(period).stream()
                .map(rule -> rule.factor().compareTo(Rational.ONE) < 0
                        ? AlertRule.burn(
                                rule.name(), rule.urgency(), Rational.ONE, rule.longWindow(), rule.shortWindow())
                        : rule)
                .toList();
    }

    private static List<AlertRule> exactScaled(Period period) {
        return List.of(
                budget("page-quick", PAGE, "2", period, HOUR, Duration.ofMinutes(5)),
                budget("page-slow", PAGE, "5", period, Duration.ofHours(6), Duration.ofMinutes(30)),
                budget("ticket-quick", TICKET, "10", period, DAY, Duration.ofHours(2)),
                budget("ticket-slow", TICKET, "10", period, Duration.ofDays(3), Duration.ofHours(6)));
    }

    private static AlertRule budget(
            String name, Urgency urgency, String percent, Period period, Duration longWindow, Duration shortWindow) {
        return AlertRule.burn(name, urgency, burnFor(percent, longWindow, period), longWindow, shortWindow);
    }

    /**
     * The burn rate that spends a part of the budget in a window: percent / 100 x period / window.
     *
     * @param percent the part of the budget in per cent, such as {@code 2}
     * @param window the window
     * @param period the period
     * @return the exact burn rate, such as 14.4 for 2 % of 30 days in an hour
     */
    public static Rational burnFor(String percent, Duration window, Period period) {
        return Rational.of(percent)
                .dividedBy(Rational.of(100))
                .times(Rational.seconds(Span.nominal(period)))
                .dividedBy(Rational.seconds(window));
    }

    /**
     * Pyrra's rules: factors stay at 14, 7, 2 and 1, windows follow the period, rounded to minutes, and each waits for a while. The
     * windows that Pyrra rounds down to nothing for periods of a day or less last a minute here.
     *
     * @param period the period
     * @return the rules
     */
    public static List<AlertRule> pyrra(Period period) {
        return List.of(
                pyrra("page-quick", PAGE, period, new int[] {14, 28 * 24, 28 * 24 * 12, 28 * 24 * 30}),
                pyrra("page-slow", PAGE, period, new int[] {7, 28 * 4, 28 * 24 * 2, 28 * 24 * 4}),
                pyrra("ticket-quick", TICKET, period, new int[] {2, 28, 28 * 12, 28 * 24}),
                pyrra("ticket-slow", TICKET, period, new int[] {1, 7, 28 * 4, 28 * 8}));
    }

    /** The factor, then by what the period is divided for the long window, the short one and the wait. */
    private static AlertRule pyrra(String name, Urgency urgency, Period period, int[] parts) {
        Duration length = Span.nominal(period);
        Duration longWindow = atLeastMinute(minutes(length.dividedBy(parts[1])));
        Duration shortWindow = atLeastMinute(minutes(length.dividedBy(parts[2])));
        return AlertRule.burn(name, urgency, Rational.of(parts[0]), longWindow, shortWindow)
                .pending(minutes(length.dividedBy(parts[3])));
    }

    private static Duration minutes(Duration exact) {
        return Duration.ofMinutes(exact.plusSeconds(30).toMinutes());
    }

    private static Duration atLeastMinute(Duration window) {
        return window.compareTo(MINUTE) < 0 ? MINUTE : window;
    }

    /**
     * A rule on what a window alone spent of the period's budget, at the traffic of as long a time until now: at night, when few
     * call, it takes more than a high ratio. Time that was not observed counts as if it had had the same traffic. The short window
     * has to be at the same ratio still.
     *
     * @param name its name
     * @param urgency how soon people have to look
     * @param percent the part of the budget in per cent that is just not over, such as {@code 2}
     * @param longWindow the window that spends it
     * @param shortWindow the window that shows that it goes on
     * @return the rule
     */
    public static AlertRule budgetSpent(
            String name, Urgency urgency, String percent, Duration longWindow, Duration shortWindow) {
        Rational part = Rational.of(percent).dividedBy(Rational.of(100));
        return new AlertRule(name, urgency, Mode.BUDGET_SPENT, part, longWindow, shortWindow, Duration.ZERO);
    }

    /**
     * The rule for a target of 100 %: it fires on any bad event.
     *
     * @param urgency how soon people have to look
     * @param window how long a bad event is remembered
     * @return the rule, as a list of one
     */
    public static List<AlertRule> anyBad(Urgency urgency, Duration window) {
        return List.of(new AlertRule("any-bad", urgency, Mode.ANY_BAD, Rational.ZERO, window, window, Duration.ZERO));
    }

    /**
     * Leaves out the rules that can never fire for a target, since even a total outage burns slower.
     *
     * @param rules the rules
     * @param target the target, below 100 %
     * @return those that can fire
     */
    public static List<AlertRule> usable(List<AlertRule> rules, Target target) {
        return rules.stream().filter(rule -> canFire(rule, target)).toList();
    }

    /**
     * Whether a rule can fire at all: its burn rate is below that of a total outage, which is 1 / (1 - target).
     *
     * @param rule the rule
     * @param target the target
     * @return whether it can
     */
    public static boolean canFire(AlertRule rule, Target target) {
        return rule.mode() == Mode.ANY_BAD
                || (target.budgetParts() > 0
                        && (rule.mode() == Mode.BUDGET_SPENT
                                || rule.factor().compareTo(Rational.of(Target.WHOLE, target.budgetParts())) < 0));
    }

    private static void known(Period period, String catalogue, Duration... lengths) {
        Duration length = Span.nominal(period);
        if (!List.of(lengths).contains(length)) {
            throw new IllegalArgumentException("period: the catalogue " + catalogue + " has no rules for "
                    + length.toHours() + " hours, only for " + hours(lengths)
                    + ": scale on purpose, with AlertRules.scaleFactors(period) or AlertRules.pyrra(period)");
        }
    }

    private static String hours(Duration... lengths) {
        return String.join(
                " and ",
                List.of(lengths).stream().map(each -> each.toDays() + " days").toList());
    }
}
