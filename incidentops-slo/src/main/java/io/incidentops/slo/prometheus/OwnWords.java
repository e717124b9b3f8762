package io.incidentops.slo.prometheus;

import io.incidentops.slo.AlertRule;
import io.incidentops.slo.AlertRule.Mode;
import io.incidentops.slo.Period;
import io.incidentops.slo.Rational;
import io.incidentops.slo.Slo;
import io.incidentops.slo.Target;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What alerts say to people. Names come from the alert's labels, so no text of a definition is carried out as a template. */
final class OwnWords {
    private static final Rational HUNDRED = Rational.of(100);
    /** Two queries, since a template cannot change a sign. */
    private static final String LEFT = left("%s >= 0", "{{ .Value | humanizePercentage }} of the budget is left.")
            + left("-%s > 0", "The budget is overspent by {{ .Value | humanizePercentage }}.");

    private static String left(String query, String words) {
        String series = "slo:period_error_budget_remaining:ratio{service=%q,slo=%q}";
        return "{{ range printf \"" + query.replace("%s", series) + "\" $labels.service $labels.slo | query }} " + words
                + "{{ end }}";
    }

    private OwnWords() {}

    static Map<String, String> annotations(Slo slo, List<AlertRule> rules) {
        Map<String, String> annotations = new TreeMap<>();
        boolean any = rules.stream().allMatch(rule -> rule.mode() == Mode.ANY_BAD);
        annotations.put(
                "summary",
                any
                        ? "{{ $labels.slo }} of {{ $labels.service }}: what may never fail did"
                        : "{{ $labels.slo }} of {{ $labels.service }} burns its error budget too fast");
        annotations.put(
                "description",
                "{{ $value | humanizePercentage }} of the events are bad; promised are "
                        + percent(Rational.of(slo.target().parts(), Target.WHOLE)) + " good in "
                        + PromDuration.text(((Period.Rolling) slo.period()).length()) + "." + (any ? "" : LEFT)
                        + " It fires "
                        + rules.stream().map(rule -> when(slo, rule)).collect(Collectors.joining(", or "))
                        + ".");
        slo.description().ifPresent(text -> annotations.put("objective", PromText.literal(text)));
        return annotations;
    }

    private static String when(Slo slo, AlertRule rule) {
        String longWindow = PromDuration.text(rule.longWindow());
        String still =
                rule.shortWindow().equals(rule.longWindow()) ? "" : " and " + PromDuration.text(rule.shortWindow());
        return switch (rule.mode()) {
            case BURN_RATE ->
                "above " + percent(rule.factor().times(PromNumber.budget(slo.target()))) + " in the last " + longWindow
                        + still + " (burn " + show(rule.factor()) + ")";
            case BUDGET_SPENT ->
                "once the last " + longWindow + " spent more than " + percent(rule.factor())
                        + " of the budget"
                        + (still.isEmpty()
                                ? ""
                                : ", and while the last " + PromDuration.text(rule.shortWindow()) + " are as bad");
            case ANY_BAD -> "on any bad event in the last " + longWindow;
        };
    }

    private static String percent(Rational part) {
        return show(part.times(HUNDRED)) + " %";
    }

    private static String show(Rational number) {
        return number.signum() == 0
                ? "0"
                : number.rounded(6).stripTrailingZeros().toPlainString();
    }
}
