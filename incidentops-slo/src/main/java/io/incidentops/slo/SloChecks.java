package io.incidentops.slo;

import io.incidentops.slo.AlertRule.Mode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What an objective cannot be, and what it had better not be. */
final class SloChecks {
    private static final Duration SHORTEST = Duration.ofMinutes(5);

    /** The longest quarter has 92 days, of a nominal 90. */
    private static final Duration KEPT = Duration.ofDays(90);

    private SloChecks() {}

    static void refuse(SloBuilder settings, Target target) {
        Set<String> names = new HashSet<>();
        for (AlertRule rule : settings.alerts) {
            if (!names.add(rule.name())) {
                throw refused(settings, "two rules are named " + rule.name() + ": give each its own name");
            }
            if (!AlertRules.canFire(rule, target)) {
                throw refused(settings, never(rule, target));
            }
            Duration slice = settings.sliceLength();
            if (rule.shortWindow().compareTo(slice) < 0) {
                throw refused(
                        settings,
                        "rule " + rule.name() + " has a short window of " + rule.shortWindow()
                                + ", in which no slice of " + slice + " fits: make it longer");
            }
        }
        if (settings.ratios != null && !settings.lowTraffic.equals(LowTraffic.ANY)) {
            throw new IllegalArgumentException("objective " + settings.name + ": lowTraffic: the mean of ratios counts"
                    + " no events: leave it out, and say with NoTraffic what a slice without events is");
        }
    }

    private static String never(AlertRule rule, Target target) {
        if (target.budgetParts() == 0) {
            return "rule " + rule.name() + " has a burn rate, but a target of 100 % has no budget to burn:"
                    + " use AlertRules.anyBad(...)";
        }
        Rational largest = Rational.of(Target.WHOLE, target.budgetParts());
        return "rule " + rule.name() + " can never fire: a total outage burns " + show(largest) + " at a target of "
                + target + ", and it asks for more than " + show(rule.factor()) + ": use a burn rate below "
                + show(largest) + ", or AlertRules.usable(rules, target)";
    }

    private static IllegalArgumentException refused(SloBuilder settings, String why) {
        return new IllegalArgumentException("objective " + settings.name + ": alerts: " + why);
    }

    static List<String> warnings(Slo slo) {
        List<String> warnings = new ArrayList<>();
        for (AlertRule rule : slo.alerts()) {
            rule(slo, rule, warnings);
        }
        if (Span.nominal(slo.period()).compareTo(KEPT) > 0) {
            warnings.add("period: it is longer than the 90 days that are kept, and says how much of it was observed:"
                    + " use a quarter or less");
        }
        return List.copyOf(warnings);
    }

    private static void rule(Slo slo, AlertRule rule, List<String> warnings) {
        String name = "rule " + rule.name() + ": ";
        if (rule.mode() == Mode.BURN_RATE && rule.factor().compareTo(Rational.ONE) < 0) {
            warnings.add(name + "a burn rate of " + show(rule.factor()) + " keeps the promise, and "
                    + (rule.urgency() == Urgency.PAGE ? "wakes people all the same" : "opens a ticket all the same")
                    + ": use 1 or more");
        }
        if (rule.mode() != Mode.ANY_BAD && rule.shortWindow().multipliedBy(2).compareTo(rule.longWindow()) > 0) {
            warnings.add(name + "the short window of " + rule.shortWindow()
                    + " is more than half the long one, so the alert ends late: use a twelfth of it");
        }
        if (rule.shortWindow().compareTo(SHORTEST) < 0) {
            warnings.add(name + "a short window of " + rule.shortWindow()
                    + " is less than 5 minutes, and the slots it is made of show: use PT5M or more");
        }
        if (rule.longWindow().compareTo(Span.nominal(slo.period())) > 0) {
            warnings.add(name + "the long window of " + rule.longWindow() + " is longer than the period");
        }
    }

    private static String show(Rational number) {
        return number.rounded(4).stripTrailingZeros().toPlainString();
    }
}
