package io.incidentops.slo.openslo;

import io.incidentops.slo.AlertRule;
import io.incidentops.slo.AlertRule.Mode;
import io.incidentops.slo.AlertRules;
import io.incidentops.slo.Period;
import io.incidentops.slo.Rational;
import io.incidentops.slo.Urgency;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Makes rules of policies. A condition has one window, and a rule two: the short one is that of the annotation
 * {@code incidentops.io/short-window}, or a twelfth of the long one as in the SRE Workbook's pairs.
 */
final class RuleReader {
    static final int EXACT_PLACES = 6;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Settings settings;
    private final Problems problems;
    private final Period period;
    private final Duration slice;

    /** Slices are of zero length where events count. */
    RuleReader(Context context, Period period, Duration slice) {
        this.settings = context.settings();
        this.problems = context.problems();
        this.period = period;
        this.slice = slice;
    }

    /** The rule, or null with an error at the condition. */
    @Nullable AlertRule rule(Policy policy) {
        Alert alert = policy.alert();
        OpenSloCondition condition = alert.condition();
        try {
            Mode mode = alert.budgetSpent() != null
                    ? Mode.BUDGET_SPENT
                    : condition.threshold().signum() == 0 && alert.exact() == null ? Mode.ANY_BAD : Mode.BURN_RATE;
            return new AlertRule(
                    alert.name(),
                    urgency(condition.severity(), settings),
                    mode,
                    factor(alert),
                    condition.lookbackWindow(),
                    shortWindow(alert, mode),
                    condition.alertAfter());
        } catch (IllegalArgumentException refused) {
            problems.error(alert.place(), String.valueOf(refused.getMessage()));
            return null;
        }
    }

    static Urgency urgency(String severity, Settings settings) {
        return settings.pagingSeverities().contains(severity.toLowerCase(Locale.ROOT)) ? Urgency.PAGE : Urgency.TICKET;
    }

    private Duration shortWindow(Alert alert, Mode mode) {
        if (alert.shortWindow() != null) {
            return alert.shortWindow();
        }
        Duration longWindow = alert.condition().lookbackWindow();
        if (mode == Mode.ANY_BAD) {
            return longWindow;
        }
        Duration part = Duration.ofSeconds(longWindow.toSeconds() / OpenSlo.SHORT_WINDOW_PART);
        Duration least = slice.compareTo(MINUTE) < 0 ? MINUTE : slice;
        Duration derived = part.compareTo(least) < 0 ? least : part;
        return derived.compareTo(longWindow) > 0 ? longWindow : derived;
    }

    private Rational factor(Alert alert) {
        Rational threshold = Rational.of(alert.condition().threshold());
        if (alert.budgetSpent() != null) {
            same(alert, burn(alert.budgetSpent(), alert.condition().lookbackWindow(), period));
            return alert.budgetSpent();
        }
        if (alert.exact() != null) {
            same(alert, alert.exact());
            return alert.exact();
        }
        return threshold;
    }

    /** The burn rate that spends a part of the budget in a window, as other tools have to be told of it. */
    static Rational burn(Rational part, Duration window, Period period) {
        return AlertRules.burnFor("100", window, period).times(part);
    }

    private static void same(Alert alert, Rational exact) {
        if (exact.rounded(EXACT_PLACES).compareTo(alert.condition().threshold()) != 0) {
            throw new IllegalArgumentException("threshold is "
                    + alert.condition().threshold().toPlainString() + ", but the annotation of it says "
                    + exact.rounded(EXACT_PLACES).stripTrailingZeros().toPlainString()
                    + ": change both, or take the annotation out");
        }
    }
}
