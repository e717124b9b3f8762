package io.incidentops.slo.openslo;

import io.incidentops.slo.AlertRule;
import io.incidentops.slo.AlertRule.Mode;
import io.incidentops.slo.Period;
import io.incidentops.slo.Rational;
import io.incidentops.slo.Urgency;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rules as policies with one condition each, of what the policy said that a rule was read from. */
final class RuleTree {
    private static final OpenSloNotificationTarget OURS =
            new OpenSloNotificationTarget(OpenSloMetadata.of("incidentops"), "incidentops", null);

    private final Writing writing;
    private final Period period;
    private final List<OpenSloPolicy> policies;

    RuleTree(Writing writing, Period period, List<OpenSloPolicy> policies) {
        this.writing = writing;
        this.period = period;
        this.policies = policies;
    }

    /** A policy of each that the rule was read from, or one of ours. */
    List<Tree> policies(AlertRule rule) {
        List<Tree> trees = policies.stream()
                .filter(policy -> policy.whenBreaching() && name(policy).equals(rule.name()))
                .map(policy -> policy(
                        policy.metadata(),
                        policy.description(),
                        policy.whenNoData(),
                        policy.whenResolved(),
                        policy.targets().isEmpty() ? List.of(OURS) : policy.targets(),
                        true,
                        condition(rule, policy.condition())))
                .toList();
        return trees.isEmpty() ? List.of(policy(rule)) : trees;
    }

    private Tree policy(AlertRule rule) {
        OpenSloMetadata metadata = OpenSloMetadata.of(writing.label(rule.name(), "rule"));
        return policy(metadata, null, false, true, List.of(OURS), true, condition(rule, null));
    }

    /** A policy that makes no rule, as it was. */
    Tree silent(OpenSloPolicy policy) {
        OpenSloCondition condition = policy.condition();
        Tree spec = new Tree()
                .put("kind", "burnrate")
                .put("op", condition.operator().word())
                .put("threshold", writing.number("threshold", condition.threshold()))
                .put("lookbackWindow", writing.duration("lookbackWindow", condition.lookbackWindow()))
                .put("alertAfter", writing.duration("alertAfter", condition.alertAfter()));
        return policy(
                policy.metadata(),
                policy.description(),
                policy.whenNoData(),
                policy.whenResolved(),
                policy.targets().isEmpty() ? List.of(OURS) : policy.targets(),
                false,
                condition(condition.metadata(), condition.description(), condition.severity(), spec));
    }

    private static String name(OpenSloPolicy policy) {
        OpenSloMetadata metadata = policy.condition().metadata();
        return metadata.annotations().getOrDefault(Annotations.NAME, metadata.name());
    }

    private static Tree policy(
            OpenSloMetadata metadata,
            @Nullable String description,
            boolean noData,
            boolean resolved,
            List<OpenSloNotificationTarget> targets,
            boolean breaching,
            Tree condition) {
        return new Tree()
                .put("kind", Kind.POLICY.word())
                .put("metadata", IndicatorTree.metadata(metadata))
                .put(
                        "spec",
                        new Tree()
                                .description(description)
                                .flag("alertWhenNoData", noData)
                                .put("alertWhenResolved", resolved)
                                .put("alertWhenBreaching", breaching)
                                .put("conditions", List.of(condition.map()))
                                .put(
                                        "notificationTargets",
                                        Tree.list(targets.stream()
                                                .map(RuleTree::target)
                                                .toList())));
    }

    private static Tree target(OpenSloNotificationTarget target) {
        return new Tree()
                .put("kind", Kind.TARGET.word())
                .put("metadata", IndicatorTree.metadata(target.metadata()))
                .put("spec", new Tree().description(target.description()).put("target", target.target()));
    }

    private Tree condition(AlertRule rule, @Nullable OpenSloCondition before) {
        Rational burn = rule.mode() == Mode.BUDGET_SPENT
                ? RuleReader.burn(rule.factor(), rule.longWindow(), period)
                : rule.factor();
        Optional<BigDecimal> decimal = Writing.decimal(burn);
        boolean spent = rule.mode() == Mode.BUDGET_SPENT;
        BigDecimal threshold = spent || decimal.isEmpty() ? burn.rounded(RuleReader.EXACT_PLACES) : decimal.get();

        Map<String, String> ours = new LinkedHashMap<>();
        ours.put(Annotations.SHORT_WINDOW, Writing.extended(rule.shortWindow()));
        if (spent) {
            ours.put(Annotations.BUDGET_SPENT, writing.fraction(Annotations.BUDGET_SPENT, rule.factor()));
        } else if (decimal.isEmpty()) {
            ours.put(Annotations.EXACT_THRESHOLD, writing.fraction(Annotations.EXACT_THRESHOLD, burn));
        }
        OpenSloMetadata named = writing.metadata(
                before == null ? OpenSloMetadata.of("rule") : before.metadata(),
                rule.name(),
                writing.label(rule.name(), "rule"),
                ours);
        Tree spec = new Tree()
                .put("kind", "burnrate")
                .put("op", OpenSloOperator.GT.word())
                .put("threshold", writing.number("threshold", plain(threshold)))
                .put("lookbackWindow", writing.duration("lookbackWindow", rule.longWindow()))
                .put("alertAfter", writing.duration("alertAfter", rule.pending()));
        return condition(named, before == null ? null : before.description(), severity(rule, before), spec);
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static String severity(AlertRule rule, @Nullable OpenSloCondition before) {
        Urgency urgency = rule.urgency();
        return before != null && RuleReader.urgency(before.severity(), Settings.STRICT) == urgency
                ? before.severity()
                : urgency.name().toLowerCase(Locale.ROOT);
    }

    private static Tree condition(OpenSloMetadata metadata, @Nullable String description, String severity, Tree spec) {
        return new Tree()
                .put("kind", Kind.CONDITION.word())
                .put("metadata", IndicatorTree.metadata(metadata))
                .put(
                        "spec",
                        new Tree()
                                .description(description)
                                .put("severity", severity)
                                .put("condition", spec));
    }
}
