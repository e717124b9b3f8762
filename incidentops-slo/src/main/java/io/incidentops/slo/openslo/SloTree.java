package io.incidentops.slo.openslo;

import io.incidentops.slo.AlertRule;
import io.incidentops.slo.Exclusions;
import io.incidentops.slo.LowTraffic;
import io.incidentops.slo.NoTraffic;
import io.incidentops.slo.Period;
import io.incidentops.slo.RatioSlices;
import io.incidentops.slo.Slo;
import io.incidentops.slo.Target;
import io.incidentops.slo.TimeSlices;
import io.incidentops.slo.openslo.OpenSloMetric.Comparison;
import io.incidentops.slo.openslo.OpenSloMetric.Threshold;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An objective as a document of the kind SLO. */
final class SloTree {
    private static final int LAST_YEAR = 9_999;

    private final Writing writing;
    private final OpenSloObjective objective;
    private final Slo slo;

    SloTree(Writing writing, OpenSloObjective objective) {
        this.writing = writing;
        this.objective = objective;
        this.slo = objective.slo();
    }

    Tree document(String label) {
        Tree spec = new Tree()
                .description(slo.description().orElse(null))
                .put("service", slo.service())
                .put("indicator", IndicatorTree.indicator(objective.indicator()))
                .put("timeWindow", List.of(window().map()))
                .put("budgetingMethod", Methods.word(slo.method()))
                .put("objectives", List.of(target().map()));
        List<Tree> policies = policies();
        if (!policies.isEmpty()) {
            spec.put("alertPolicies", Tree.list(policies));
        }
        OpenSloMetadata metadata = writing.metadata(objective.metadata(), slo.name(), label, annotations());
        return IndicatorTree.document(Kind.SLO, IndicatorTree.metadata(metadata), spec);
    }

    private Map<String, String> annotations() {
        Map<String, String> ours = new LinkedHashMap<>();
        if (slo.exclusions() != Exclusions.DROPPED) {
            ours.put(Annotations.EXCLUSIONS, slo.exclusions().name());
        }
        NoTraffic noTraffic = slo.slices()
                .map(TimeSlices::noTraffic)
                .or(() -> slo.ratioSlices().map(RatioSlices::noTraffic))
                .orElse(NoTraffic.IGNORE);
        if (noTraffic != NoTraffic.IGNORE) {
            ours.put(Annotations.NO_TRAFFIC, noTraffic.name());
        }
        LowTraffic low = slo.lowTraffic();
        if (low.minTotal() > 0) {
            ours.put(Annotations.MINIMUM_TOTAL, String.valueOf(low.minTotal()));
        }
        if (low.minBad() > 0) {
            ours.put(Annotations.MINIMUM_BAD, String.valueOf(low.minBad()));
        }
        if (low.bound() != LowTraffic.Bound.RATIO) {
            ours.put(Annotations.BOUND, low.bound().name());
        }
        return ours;
    }

    private Tree window() {
        if (slo.period() instanceof Period.Rolling rolling) {
            return new Tree()
                    .put("duration", writing.duration("timeWindow", rolling.length()))
                    .put("isRolling", true);
        }
        Period.Calendar calendar = (Period.Calendar) slo.period();
        if (!ZoneId.getAvailableZoneIds().contains(calendar.zone().getId())) {
            writing.refuse(
                    "timeZone", "is one of IANA, such as Europe/Paris, but was " + calendar.zone() + ": change it");
        }
        int year = calendar.start().getYear();
        if (!calendar.start().equals(calendar.start().truncatedTo(ChronoUnit.SECONDS))
                || year < 0
                || year > LAST_YEAR) {
            writing.refuse("startTime", "is whole seconds of the years to 9999, but was " + calendar.start());
        }
        return new Tree()
                .put("duration", length(calendar))
                .put("isRolling", false)
                .put(
                        "calendar",
                        new Tree()
                                .put("startTime", PeriodReader.START.format(calendar.start()))
                                .put("timeZone", calendar.zone().getId()));
    }

    private @Nullable String length(Period.Calendar calendar) {
        String text = calendar.amount()
                + switch (calendar.unit()) {
                    case DAYS -> "d";
                    case WEEKS -> "w";
                    case MONTHS -> "M";
                    default -> "Y";
                };
        if (Shorthand.parse(text).isEmpty()) {
            writing.refuse("timeWindow", "has six digits at most, but was " + text + ": change it");
        }
        return text;
    }

    private Tree target() {
        if (slo.target().budgetParts() == 0) {
            writing.refuse("target", "OpenSLO has targets below 100 % alone: lower it to be written");
        }
        Tree tree = new Tree().put("displayName", objective.displayName());
        if (objective.indicator().metric() instanceof Threshold threshold) {
            @Nullable Comparison good = threshold.good();
            if (good == null) {
                writing.refuse("op", "is missing: say in the indicator's metric when a value is good");
            } else {
                tree.put("op", good.operator().word()).put("value", writing.number("value", good.value()));
            }
        }
        tree.put("target", decimal(slo.target()));
        slo.slices().ifPresent(slices -> tree.put("timeSliceTarget", decimal(slices.target())));
        slo.slices()
                .map(TimeSlices::length)
                .or(() -> slo.ratioSlices().map(RatioSlices::length))
                .ifPresent(length -> tree.put("timeSliceWindow", writing.duration("timeSliceWindow", length)));
        return tree;
    }

    private static BigDecimal decimal(Target target) {
        BigDecimal ratio = BigDecimal.valueOf(target.parts(), 9).stripTrailingZeros();
        return ratio.scale() < 0 ? ratio.setScale(0) : ratio;
    }

    private List<Tree> policies() {
        RuleTree rules = new RuleTree(writing, slo.period(), objective.policies());
        List<Tree> policies = new ArrayList<>();
        for (AlertRule rule : slo.alerts()) {
            policies.addAll(rules.policies(rule));
        }
        for (OpenSloPolicy policy : objective.policies()) {
            if (!policy.whenBreaching()) {
                policies.add(rules.silent(policy));
            }
        }
        return policies;
    }
}
