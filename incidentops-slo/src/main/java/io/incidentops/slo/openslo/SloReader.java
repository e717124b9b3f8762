package io.incidentops.slo.openslo;

import io.incidentops.slo.AlertRule;
import io.incidentops.slo.Composite;
import io.incidentops.slo.Period;
import io.incidentops.slo.Slo;
import io.incidentops.slo.SloBuilder;
import io.incidentops.slo.Target;
import io.incidentops.slo.openslo.ObjectiveReader.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes objectives of documents of the kind SLO. */
final class SloReader {
    private static final int NAME = 80;

    private final Meta meta;
    private final SloHead head;
    private final String name;

    private SloReader(Meta meta, SloHead head) {
        this.meta = meta;
        this.head = head;
        this.name = meta.exactName();
    }

    /** The objectives of a document, and the composite that it makes of them, if any. */
    record Result(
            List<OpenSloObjective> objectives, @Nullable Composite composite, Place place) {}

    /** Null where anything was refused. */
    static @Nullable Result read(Meta meta, Fields spec) {
        int before = spec.self().context().problems().count();
        SloHead head = SloHead.read(meta, spec);
        head.exclusions(); // told of once, whatever becomes of the objectives
        head.lowTraffic();
        head.noTraffic();
        head.refuseUnused();
        @Nullable Value list = spec.need("objectives", "give at least one, with a target");
        List<Value> items = list == null ? List.of() : list.items();
        if (list != null && items.isEmpty()) {
            list.error("has at least one objective: give it a target");
        }
        spec.done();
        List<Part> parts = new ArrayList<>();
        for (Value item : items) {
            @Nullable Fields fields = item.fields();
            if (fields != null) {
                parts.add(new ObjectiveReader(head).read(fields));
            }
        }
        SloReader reader = new SloReader(meta, head);
        @Nullable Result result = reader.convert(parts, spec.self().place());
        return spec.self().context().problems().count() == before ? result : null;
    }

    private @Nullable Result convert(List<Part> parts, Place place) {
        @Nullable Period period = head.period();
        @Nullable String service = head.service();
        @Nullable List<Policy> policies = head.policies();
        if (period == null || service == null || policies == null) {
            return null;
        }
        List<OpenSloObjective> objectives = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < parts.size(); i++) {
            String each = parts.size() == 1 ? name : name(parts.get(i), i + 1, names);
            @Nullable OpenSloObjective objective = objective(parts.get(i), each, service, period, policies);
            if (objective != null) {
                objectives.add(objective);
            }
        }
        return objectives.size() < parts.size()
                ? null
                : new Result(objectives, CompositeReader.composite(name, head, parts, objectives), place);
    }

    /** The name and the objective's name for people as a label, or its number where that is taken or none. */
    private String name(Part part, int number, Set<String> names) {
        String label = part.displayName() == null ? "" : Texts.label(part.displayName());
        String full = name + "-" + label;
        return !label.isEmpty() && full.length() <= NAME && names.add(full) ? full : name + "-" + number;
    }

    private @Nullable OpenSloObjective objective(
            Part part, String name, String service, Period period, List<Policy> policies) {
        @Nullable Target target = part.target();
        @Nullable OpenSloIndicator indicator = part.indicator();
        if (!part.isWhole() || target == null || indicator == null) {
            return null;
        }
        @Nullable List<AlertRule> rules = rules(
                policies,
                new RuleReader(
                        part.fields().self().context(), period, part.counting().slice()));
        if (rules == null) {
            return null;
        }
        try {
            SloBuilder builder = Slo.builder(name)
                    .service(service)
                    .target(target)
                    .period(period)
                    .exclusions(head.exclusions())
                    .lowTraffic(head.lowTraffic())
                    .alerts(rules);
            if (head.description() != null) {
                builder.description(head.description());
            }
            Slo slo = part.counting().in(builder).build();
            return new OpenSloObjective(
                    slo,
                    meta.metadata(),
                    indicator,
                    part.displayName(),
                    policies.stream().map(Policy::policy).toList());
        } catch (IllegalArgumentException refused) {
            part.fields().self().error(String.valueOf(refused.getMessage()));
            return null;
        }
    }

    /** Null where one was refused. A rule that two policies share is one rule. */
    private static @Nullable List<AlertRule> rules(List<Policy> policies, RuleReader reader) {
        Set<AlertRule> rules = new LinkedHashSet<>();
        for (Policy policy : policies) {
            if (policy.policy().whenBreaching()) {
                @Nullable AlertRule rule = reader.rule(policy);
                if (rule == null) {
                    return null;
                }
                rules.add(rule);
            }
        }
        return List.copyOf(rules);
    }
}
