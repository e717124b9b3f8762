package io.incidentops.slo.openslo;

import io.incidentops.slo.Exclusions;
import io.incidentops.slo.LowTraffic;
import io.incidentops.slo.Method;
import io.incidentops.slo.NoTraffic;
import io.incidentops.slo.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the objectives of one document share. Null is what was refused, with an error. */
record SloHead(
        Meta meta,
        @Nullable String description,
        @Nullable String service,
        @Nullable Period period,
        @Nullable Method method,
        IndicatorReader.@Nullable Use indicator,
        @Nullable List<Policy> policies) {
    static SloHead read(Meta meta, Fields spec) {
        return new SloHead(
                meta,
                spec.description(),
                service(spec),
                PeriodReader.period(spec),
                method(spec),
                IndicatorReader.use(spec),
                policies(spec));
    }

    private static @Nullable String service(Fields spec) {
        boolean v1 = spec.self().context().version() == Version.V1;
        @Nullable Value value = v1
                ? spec.need("service", "say which service it is about")
                : spec.has("serviceRef")
                        ? spec.get("serviceRef")
                        : spec.need("service", "say which service it is about");
        if (!v1 && spec.has("serviceRef") && spec.has("service")) {
            spec.error("service", "exactly one of service and serviceRef is given: take one out");
        }
        @Nullable String name = value == null ? null : value.text();
        if (value != null && name != null && name.isBlank()) {
            value.error("is blank: say which service it is about");
        }
        if (value != null && name != null) {
            Registry registry = value.context().registry();
            if (!registry.isEmpty(Kind.SERVICE) && !registry.has(Kind.SERVICE, name)) {
                value.warning("no Service is named " + Texts.quoted(name) + " (" + registry.known(Kind.SERVICE) + ")");
            }
        }
        return name;
    }

    private static @Nullable Method method(Fields spec) {
        List<String> words = Methods.words();
        @Nullable Value value = spec.need("budgetingMethod", "write one of " + String.join(", ", words));
        @Nullable String word = value == null ? null : spec.oneOf("budgetingMethod", words);
        return word == null ? null : Methods.of(word);
    }

    private static @Nullable List<Policy> policies(Fields spec) {
        List<Policy> policies = new ArrayList<>();
        boolean whole = true;
        for (Value item : spec.items("alertPolicies")) {
            @Nullable Policy policy = policy(item);
            whole &= policy != null;
            if (policy != null) {
                policies.add(policy);
            }
        }
        return whole ? policies : null;
    }

    private static @Nullable Policy policy(Value item) {
        @Nullable Value ref = item.node() instanceof YamlNode.Scalar ? item : PolicyReader.reference(item, "alertPolicyRef");
        if (item.node() instanceof YamlNode.Scalar) {
            item.warning("is a bare name: write alertPolicyRef before it");
        }
        if (ref != null) {
            @Nullable String name = ref.text();
            return name == null ? null : References.need(ref, Kind.POLICY, name, Policy.class);
        }
        @Nullable Inline inline = Inline.read(item, Kind.POLICY);
        return inline == null ? null : PolicyReader.policy(inline.meta(), inline.spec());
    }

    Exclusions exclusions() {
        return meta.annotation(Annotations.EXCLUSIONS, Exclusions.class).orElse(Exclusions.DROPPED);
    }

    NoTraffic noTraffic() {
        return meta.annotation(Annotations.NO_TRAFFIC, NoTraffic.class).orElse(NoTraffic.IGNORE);
    }

    /** Tells of annotations of ours that say nothing with the method. */
    void refuseUnused() {
        if (method == Method.OCCURRENCES) {
            unused(
                    Annotations.NO_TRAFFIC,
                    "belongs to the budgetingMethods Timeslices and RatioTimeslices: take it out");
        }
        if (method == Method.RATIO_TIME_SLICES) {
            for (String key : Annotations.OF_EVENTS) {
                unused(
                        key,
                        "is about events, of which the mean of ratios counts none: take it out, and say with "
                                + Annotations.NO_TRAFFIC + " what a slice without events is");
            }
        }
    }

    private void unused(String key, String message) {
        @Nullable Value value = meta.annotations().get(key);
        if (value != null) {
            value.error(message);
        }
    }

    LowTraffic lowTraffic() {
        if (method == Method.RATIO_TIME_SLICES) {
            return LowTraffic.ANY;
        }
        return new LowTraffic(
                count(Annotations.MINIMUM_TOTAL),
                count(Annotations.MINIMUM_BAD),
                meta.annotation(Annotations.BOUND, LowTraffic.Bound.class).orElse(LowTraffic.Bound.RATIO));
    }

    private long count(String key) {
        return meta.annotation(
                        key,
                        "a whole number of events",
                        text -> text.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.<Long>empty())
                .orElse(0L);
    }
}
