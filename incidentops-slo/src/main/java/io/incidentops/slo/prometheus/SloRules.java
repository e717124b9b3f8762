package io.incidentops.slo.prometheus;

import io.incidentops.slo.Slo;
import io.incidentops.slo.Urgency;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An objective with what Prometheus has to know beside it: where its events are, and what its alerts carry. Immutable; each method
 * answers a changed copy.
 */
public final class SloRules {
    private final Slo slo;
    private final Indicator indicator;
    private final @Nullable String alertName;
    private final Map<String, String> labels;
    private final Map<String, String> pageLabels;
    private final Map<String, String> ticketLabels;
    private final Map<String, String> annotations;

    private SloRules(
            Slo slo,
            Indicator indicator,
            @Nullable String alertName,
            Map<String, String> labels,
            Map<String, String> pageLabels,
            Map<String, String> ticketLabels,
            Map<String, String> annotations) {
        this.slo = Objects.requireNonNull(slo, "slo");
        this.indicator = Objects.requireNonNull(indicator, "indicator");
        this.alertName = alertName;
        this.labels = labels;
        this.pageLabels = pageLabels;
        this.ticketLabels = ticketLabels;
        this.annotations = annotations;
    }

    /**
     * An objective whose alerts have the style's name, labels and words.
     *
     * @param slo the objective
     * @param indicator what it counts
     * @return the rules to be
     */
    public static SloRules of(Slo slo, Indicator indicator) {
        return new SloRules(slo, indicator, null, Map.of(), Map.of(), Map.of(), Map.of());
    }

    /**
     * Names the alerts.
     *
     * @param name the name, such as {@code CheckoutBurnsItsBudget}
     * @return the changed copy
     * @throws IllegalArgumentException where it is blank
     */
    public SloRules alertName(String name) {
        if (PromText.value("alert name", name).isBlank()) {
            throw new IllegalArgumentException("alert name: an alert has a name, such as CheckoutBurnsItsBudget");
        }
        return new SloRules(slo, indicator, name, labels, pageLabels, ticketLabels, annotations);
    }

    /**
     * A label of every series that is recorded.
     *
     * @param name the label's name
     * @param value its value, any text
     * @return the changed copy
     * @throws IllegalArgumentException where Prometheus has no such label
     */
    public SloRules label(String name, String value) {
        return new SloRules(
                slo, indicator, alertName, with(labels, name, value), pageLabels, ticketLabels, annotations);
    }

    /**
     * A label of all alerts, by which they are routed.
     *
     * @param name the label's name
     * @param value its value, any text; double braces in it are shown, not carried out
     * @return the changed copy
     * @throws IllegalArgumentException where Prometheus has no such label
     */
    public SloRules alertLabel(String name, String value) {
        return alertLabel(Urgency.PAGE, name, value).alertLabel(Urgency.TICKET, name, value);
    }

    /**
     * A label of the alerts of an urgency.
     *
     * @param urgency which alerts
     * @param name the label's name
     * @param value its value, any text; double braces in it are shown, not carried out
     * @return the changed copy
     * @throws IllegalArgumentException where Prometheus has no such label
     */
    public SloRules alertLabel(Urgency urgency, String name, String value) {
        return urgency == Urgency.PAGE
                ? new SloRules(
                        slo, indicator, alertName, labels, with(pageLabels, name, value), ticketLabels, annotations)
                : new SloRules(
                        slo, indicator, alertName, labels, pageLabels, with(ticketLabels, name, value), annotations);
    }

    /**
     * An annotation of all alerts, in place of the style's where that has one of the name.
     *
     * @param name the annotation's name, such as {@code runbook_url}
     * @param template its text, a template of Prometheus: what stands in double braces is carried out
     * @return the changed copy
     * @throws IllegalArgumentException where Prometheus has no such name
     */
    public SloRules annotation(String name, String template) {
        return new SloRules(
                slo, indicator, alertName, labels, pageLabels, ticketLabels, with(annotations, name, template));
    }

    private static Map<String, String> with(Map<String, String> labels, String name, String value) {
        Map<String, String> more = new TreeMap<>(labels);
        more.put(PromText.label(name), PromText.value("label " + name, value));
        return more;
    }

    Slo slo() {
        return slo;
    }

    Indicator indicator() {
        return indicator;
    }

    String alertNameOr(String otherwise) {
        return alertName == null ? otherwise : alertName;
    }

    Map<String, String> labels() {
        return labels;
    }

    Map<String, String> alertLabels(Urgency urgency) {
        return urgency == Urgency.PAGE ? pageLabels : ticketLabels;
    }

    Map<String, String> annotations() {
        return annotations;
    }
}
